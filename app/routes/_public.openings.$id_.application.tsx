import { getFormProps, useForm } from "@conform-to/react";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { MOST_NOTE } from "~/domain/hiring";
import { ApplicationForm } from "~/domain/hiring.forms";
import { getApplyState, sendApplication } from "~/domain/hiring.server";
import { inLocale, titleIn } from "~/domain/openings";
import { getOpening } from "~/domain/openings.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireCreative } from "~/http/viewer.server";
import { Button, LinkButton } from "~/ui/button";
import { CheckboxField } from "~/ui/choice-field";
import { Columns } from "~/ui/columns";
import { Crumbs } from "~/ui/crumbs";
import { fieldProps } from "~/ui/field";
import { ConsentList } from "~/ui/hiring/consent-list";
import { OpeningFacts } from "~/ui/hiring/opening-facts";
import { useBriefWords } from "~/ui/hiring/use-brief-words";
import { Notice } from "~/ui/notice";
import { ProblemList } from "~/ui/problem-list";
import { TextArea } from "~/ui/text-field";
import { useLocale } from "~/ui/use-words";

export const handle = { i18n: ["hiring", "openings", "calls"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireCreative(request);
  const opening = found(await getOpening(viewer, params.id!));
  const [state, t] = await Promise.all([getApplyState(viewer, opening), getTranslator(request)]);
  if (state.kind === "applied") throw redirect(paths.talentApplication(state.applicationId));
  const title = t("hiring:apply.title", { title: titleIn(opening, viewer.locale) });
  return { opening, kind: state.kind, title: t("common:name.title", { page: title }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireCreative(request);
  return submit(request, ApplicationForm, async (input) => {
    const id = await sendApplication(viewer, params.id!, input);
    return redirectWithFlash(paths.talentApplication(id), "hiring:apply.sent");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: "robots", content: "noindex" },
];

export default function Application() {
  const { opening, kind } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const named = useBriefWords()(opening);
  return (
    <>
      <Crumbs items={[{ text: named.title, to: paths.opening(opening.id) }, named.production, named.studio]} />
      <h1>{t("hiring:apply.title", { title: named.title })}</h1>
      <Columns sideLabel={t("hiring:apply.facts")} side={<OpeningFacts opening={opening} />}>
        {kind === "open" ? (
          <ApplyForm />
        ) : (
          <Notice tone="due">
            <p>{kind === "own-studio" ? t("hiring:error.ownStudio") : t("hiring:error.closed")}</p>
            <p>
              <Link to={paths.openings({ role: opening.role })}>{t("hiring:apply.others")}</Link>
            </p>
          </Notice>
        )}
      </Columns>
    </>
  );
}

function ApplyForm() {
  const { opening } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const locale = useLocale();
  const studio = inLocale(opening.studio.name, opening.studio.nameEn, locale);
  const [form, fields] = useForm<z.input<typeof ApplicationForm>>({
    id: "apply",
    lastResult: useActionData<typeof action>(),
  });
  const labels = { note: t("hiring:apply.note"), consent: t("hiring:apply.consent") };
  return (
    <Form method="post" {...getFormProps(form)}>
      <ProblemList errors={form.allErrors} labels={labels} formId={form.id} title={t("hiring:apply.notSent")} />
      <div className="fields">
        <TextArea
          {...fieldProps(fields.note)}
          label={labels.note}
          hint={t("hiring:apply.noteHint")}
          required={false}
          maxLength={MOST_NOTE}
          rows={6}
        />
        <section className="flow">
          <h2>{t("hiring:apply.sees", { studio })}</h2>
          <div className="flow small">
            <ConsentList />
            <p className="quiet">
              {t("hiring:apply.seesNot")} <Link to={paths.talentProfile("preview")}>{t("hiring:apply.preview")}</Link>
            </p>
          </div>
        </section>
        <CheckboxField
          {...fieldProps(fields.consent)}
          label={t("hiring:apply.agree", { studio })}
          hint={t("hiring:apply.agreeHint", { studio })}
        />
      </div>
      <div className="end">
        <Button main>{t("calls:apply.button")}</Button>
        <LinkButton to={paths.opening(opening.id)}>{t("common:button.back")}</LinkButton>
      </div>
    </Form>
  );
}
