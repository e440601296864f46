import { getFormProps, useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StudioRegistration } from "~/domain/studios.forms";
import { getOwnStudio, reviseRegistration } from "~/domain/studios.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";
import { Button, LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { ProblemList } from "~/ui/problem-list";
import { RegistrationFields } from "~/ui/studios/fields";
import { HiddenField } from "~/ui/text-field";

export { revalidateAfterRefusal as shouldRevalidate } from "~/http/revalidation";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!, "owner");
  const [studio, t] = await Promise.all([getOwnStudio(viewer, params.studioId!), getTranslator(request)]);
  return { title: t("common:name.title", { page: t("studios:registration.title") }), studio };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!, "owner");
  return submit(request, StudioRegistration, async (input) => {
    await reviseRegistration(viewer, params.studioId!, input);
    return redirectWithFlash(paths.studioPart(params.studioId!, "verification"), "studios:registration.saved");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Registration() {
  const { studio } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [form, fields] = useForm<StudioRegistration>({
    id: "registration",
    lastResult: useActionData<typeof action>(),
    defaultValue: { name: studio.name, creditCode: studio.creditCode ?? "" },
  });
  return (
    <>
      <h1>{t("studios:registration.title")}</h1>
      <ProblemList
        errors={form.allErrors}
        labels={{ name: t("studios:field.name"), creditCode: t("studios:field.creditCode") }}
        formId={form.id}
      />
      {studio.verifiedAt && (
        <div className="mt-s4">
          <Notice tone="due">{t("studios:registration.warn")}</Notice>
        </div>
      )}
      <Form method="post" {...getFormProps(form)}>
        <HiddenField name="version" value={studio.version} />
        <div className="fields mt-s6">
          <RegistrationFields name={fields.name} creditCode={fields.creditCode} />
        </div>
        <div className="end">
          <Button main>{t("studios:registration.save")}</Button>
          <LinkButton to={paths.studioPart(studio.id, "page")}>{t("common:button.cancel")}</LinkButton>
        </div>
      </Form>
    </>
  );
}
