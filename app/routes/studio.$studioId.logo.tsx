import { getFormProps, useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DOCUMENT_BYTES } from "~/domain/studios";
import { StudioLogo } from "~/domain/studios.forms";
import { getOwnStudio, putLogo } from "~/domain/studios.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { parseUpload } from "~/http/uploads.server";
import { requireSeat } from "~/http/viewer.server";
import { Button, LinkButton } from "~/ui/button";
import { CheckboxField } from "~/ui/choice-field";
import { fieldProps } from "~/ui/field";
import { ProblemList } from "~/ui/problem-list";
import { Logo } from "~/ui/studios/logo";
import { FileField } from "~/ui/text-field";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!, "owner");
  const [studio, t] = await Promise.all([getOwnStudio(viewer, params.studioId!), getTranslator(request)]);
  return { title: t("common:name.title", { page: t("studios:logo.title") }), studio };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!, "owner");
  return parseUpload(request, { logo: DOCUMENT_BYTES }, ({ form, file }) =>
    submit(form, StudioLogo, async ({ remove }) => {
      await putLogo(viewer, params.studioId!, remove ? null : file("logo").path);
      return redirectWithFlash(paths.studioPart(params.studioId!, "page"), "studios:logo.saved");
    }),
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function StudioLogoPage() {
  const { studio } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [form, fields] = useForm<{ logo: string; remove: boolean }>({
    id: "logo",
    lastResult: useActionData<typeof action>(),
  });
  return (
    <>
      <h1>{t("studios:logo.title")}</h1>
      <ProblemList errors={form.allErrors} labels={{ logo: t("studios:field.logo") }} formId={form.id} />
      <Form method="post" encType="multipart/form-data" {...getFormProps(form)}>
        <section className="part">
          <h2>{t("studios:logo.current")}</h2>
          <div className="fields">
            <Logo studio={studio} />
            <FileField
              {...fieldProps(fields.logo)}
              label={t("studios:field.logo")}
              hint={t("studios:hint.logo")}
              accept="image/jpeg,image/png,image/webp,image/avif"
            />
            {studio.logo && <CheckboxField {...fieldProps(fields.remove)} label={t("studios:logo.remove")} />}
          </div>
        </section>
        <div className="end">
          <Button main>{t("studios:logo.save")}</Button>
          <LinkButton to={paths.studioPart(studio.id, "page")}>{t("common:button.cancel")}</LinkButton>
        </div>
      </Form>
    </>
  );
}
