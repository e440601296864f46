import { getFormProps, useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StudioBeginning } from "~/domain/studios.forms";
import { beginStudio, listSeats } from "~/domain/studios.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireViewer } from "~/http/viewer.server";
import { Button } from "~/ui/button";
import { ProblemList } from "~/ui/problem-list";
import { PlaceFields, RegistrationFields } from "~/ui/studios/fields";

export const handle = { i18n: ["studios"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const t = await getTranslator(request);
  return { title: t("common:name.title", { page: t("studios:begin.title") }), seats: listSeats(viewer.locale) };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  return submit(request, StudioBeginning, async (input) => {
    const id = await beginStudio(viewer, input);
    return redirectWithFlash(paths.studioPart(id, "verification"), "studios:begin.done");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Begin() {
  const { seats } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [form, fields] = useForm<StudioBeginning>({ id: "studio", lastResult: useActionData<typeof action>() });
  const labels = {
    name: t("studios:field.name"),
    creditCode: t("studios:field.creditCode"),
    division: t("studios:field.division"),
    size: t("studios:field.size"),
  };
  return (
    <>
      <h1>{t("studios:begin.title")}</h1>
      <p className="lede quiet">{t("studios:begin.lede")}</p>
      <ProblemList errors={form.allErrors} labels={labels} formId={form.id} />
      <Form method="post" {...getFormProps(form)}>
        <section className="part">
          <h2>{t("studios:begin.registration")}</h2>
          <div className="fields">
            <RegistrationFields name={fields.name} creditCode={fields.creditCode} />
          </div>
        </section>
        <section className="part">
          <h2>{t("studios:begin.place")}</h2>
          <div className="fields">
            <PlaceFields division={fields.division} size={fields.size} seats={seats} sizeRequired />
          </div>
        </section>
        <div className="end">
          <Button main>{t("studios:begin.submit")}</Button>
        </div>
      </Form>
    </>
  );
}
