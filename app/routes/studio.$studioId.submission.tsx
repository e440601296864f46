import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StudioSubmission } from "~/domain/studios.forms";
import { getOwnStudio, submitStudio } from "~/domain/studios.server";
import { divisionName } from "~/domain/vocabulary.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";
import { Button, LinkButton } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { Fact, Facts } from "~/ui/facts";
import { ProblemList } from "~/ui/problem-list";
import { Section } from "~/ui/section";
import { Papers } from "~/ui/studios/papers";
import { HiddenField } from "~/ui/text-field";

export { revalidateAfterRefusal as shouldRevalidate } from "~/http/revalidation";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!, "owner");
  const [studio, t] = await Promise.all([getOwnStudio(viewer, params.studioId!), getTranslator(request)]);
  const title = t("common:name.title", { page: t("studios:submission.title") });
  const place = studio.division && divisionName(studio.division, viewer.locale, { full: true });
  return { title, studio, place };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!, "owner");
  return submit(request, StudioSubmission, async (input) => {
    await submitStudio(viewer, params.studioId!, input);
    return redirectWithFlash(paths.studioPart(params.studioId!, "verification"), "studios:submission.done");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** A last look before the papers go to the office. */
export default function Submission() {
  const { studio, place } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [form] = useForm({ id: "submission", lastResult: useActionData<typeof action>() });
  const fresh = studio.documents.filter(({ removable }) => removable);
  const back = paths.studioPart(studio.id, "verification");
  return (
    <>
      <Crumbs items={[{ text: t("studios:verification.title"), to: back }]} />
      <h1>{t("studios:submission.title")}</h1>
      <ProblemList errors={form.allErrors} labels={{}} formId={form.id} kept="" />
      <p className="lede">{t("studios:submission.check")}</p>
      <Facts className="mt-s6">
        <Fact label={t("studios:field.name")} lead>
          {studio.name}
        </Fact>
        <Fact label={t("studios:field.creditCode")} lead>
          <span className="code">{studio.creditCode ?? t("studios:hint.none")}</span>
        </Fact>
        <Fact label={t("studios:field.division")}>{place ?? t("studios:hint.none")}</Fact>
      </Facts>
      <Section title={t("studios:papers.title")}>
        <Papers studioId={studio.id} papers={fresh.length > 0 ? fresh : studio.documents} />
      </Section>
      <Form method="post" id={form.id}>
        <HiddenField name="version" value={studio.version} />
        <p className="mt-s6">{t("studios:submission.truth")}</p>
        <div className="end">
          <Button main>{t("studios:submission.send")}</Button>
          <LinkButton to={back}>{t("common:button.cancel")}</LinkButton>
        </div>
      </Form>
    </>
  );
}
