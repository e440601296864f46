import { getFormProps, useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatContact } from "~/domain/identity";
import { OwnerInvitation } from "~/domain/studios.forms";
import { inviteOwner } from "~/domain/studios.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { paths } from "~/http/paths";
import { requireOfficial } from "~/http/viewer.server";
import { Button, LinkButton } from "~/ui/button";
import { fieldProps } from "~/ui/field";
import { useStudioFile } from "~/ui/office/studio-file";
import { ProblemList } from "~/ui/problem-list";
import { TextField } from "~/ui/text-field";

export const handle = { i18n: ["studios"] };

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOfficial(request);
  return null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireOfficial(request);
  return submit(request, OwnerInvitation, async ({ contact }) => {
    await inviteOwner(viewer, params.id!, contact);
    return redirectWithFlash(paths.officeStudio(params.id!), "office:owner.sent", { contact: formatContact(contact) });
  });
}

/** Hands a studio that nobody runs to its first owner. */
export default function Owner() {
  const studio = useStudioFile();
  const { t } = useTranslation();
  const [form, fields] = useForm<OwnerInvitation>({ id: "owner", lastResult: useActionData<typeof action>() });
  return (
    <Form method="post" className="narrow" {...getFormProps(form)}>
      <h2>{t("office:owner.link")}</h2>
      <p className="small quiet">{t("office:owner.text")}</p>
      <ProblemList errors={form.allErrors} labels={{ contact: t("studios:field.contact") }} formId={form.id} />
      <div className="fields">
        <TextField
          {...fieldProps(fields.contact)}
          label={t("studios:field.contact")}
          hint={t("studios:hint.contact")}
          autoComplete="off"
          required
        />
      </div>
      <div className="end">
        <Button main>{t("office:owner.send")}</Button>
        <LinkButton to={paths.officeStudio(studio.id)}>{t("office:decision.back")}</LinkButton>
      </div>
    </Form>
  );
}
