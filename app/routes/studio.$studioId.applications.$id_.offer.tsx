import { getFormProps, useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfferForm } from "~/domain/hiring.forms";
import { getOfferDraft, sendOffer } from "~/domain/hiring.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";
import { Button, LinkButton } from "~/ui/button";
import { ApplicantCrumbs } from "~/ui/hiring/applicant-crumbs";
import { ApplicantState } from "~/ui/hiring/applicant-state";
import { LetterFields, MoneyFields, offerFields, WorkFields, type OfferField } from "~/ui/hiring/offer-fields";
import { offerValues } from "~/ui/hiring/offer-values";
import { ProblemList } from "~/ui/problem-list";
import { HiddenField } from "~/ui/text-field";

export { revalidateAfterRefusal as shouldRevalidate } from "~/http/revalidation";

export const handle = { i18n: ["hiring", "openings", "calls"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  const [draft, t] = await Promise.all([getOfferDraft(viewer, params.studioId!, params.id!), getTranslator(request)]);
  return { ...found(draft), title: t("common:name.title", { page: t("hiring:offer.title") }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  return submit(request, OfferForm, async (input) => {
    await sendOffer(viewer, params.id!, input);
    return redirectWithFlash(paths.studioApplication(params.studioId!, params.id!), "hiring:offer.sent");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Offer() {
  const { application, opening, draft } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [form, fields] = useForm<Record<OfferField, string>>({
    id: "offer",
    lastResult: useActionData<typeof action>(),
    defaultValue: offerValues(draft),
  });
  const labels = Object.fromEntries(offerFields.map((name) => [name, t(`hiring:offer.field.${name}`)])) as Record<
    OfferField,
    string
  >;
  const back = paths.studioApplication(application.opening.studioId, application.id);
  const edition = application.letters.length + 1;
  return (
    <>
      <ApplicantCrumbs application={application} />
      <h1>{edition > 1 ? t("hiring:offer.titleEdition", { edition }) : t("hiring:offer.title")}</h1>
      <ProblemList errors={form.allErrors} labels={labels} formId={form.id} title={t("hiring:offer.notSent")} />
      {!application.acts.includes("offer") && <ApplicantState application={application} />}
      <Form method="post" {...getFormProps(form)}>
        <HiddenField name="version" value={application.version} />
        <section className="part">
          <h2>{t("hiring:offer.work")}</h2>
          <div className="fields">
            <WorkFields fields={fields} labels={labels} county={opening.divisionName} />
          </div>
        </section>
        <section className="part">
          <h2>{t("hiring:offer.money")}</h2>
          <div className="fields">
            <MoneyFields fields={fields} labels={labels} />
          </div>
        </section>
        <section className="part">
          <h2>{t("hiring:offer.letter")}</h2>
          <div className="fields">
            <LetterFields fields={fields} labels={labels} />
          </div>
        </section>
        <div className="end">
          {application.acts.includes("offer") && <Button main>{t("hiring:offer.button")}</Button>}
          <LinkButton to={back}>{t("common:button.back")}</LinkButton>
        </div>
      </Form>
    </>
  );
}
