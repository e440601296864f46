import { getFormProps, useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StudioPage } from "~/domain/studios.forms";
import { getOwnStudio, listSeats, reviseStudioPage } from "~/domain/studios.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";
import { Button } from "~/ui/button";
import { fieldProps } from "~/ui/field";
import { ProblemList } from "~/ui/problem-list";
import { PlaceFields } from "~/ui/studios/fields";
import { Logo } from "~/ui/studios/logo";
import { HiddenField, TextArea, TextField } from "~/ui/text-field";

export { revalidateAfterRefusal as shouldRevalidate } from "~/http/revalidation";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!, "owner");
  const [studio, t] = await Promise.all([getOwnStudio(viewer, params.studioId!), getTranslator(request)]);
  const title = t("common:name.title", { page: t("studios:page.title") });
  return { title, studio, seats: listSeats(viewer.locale, studio.division) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!, "owner");
  return submit(request, StudioPage, async (input) => {
    await reviseStudioPage(viewer, params.studioId!, input);
    return redirectWithFlash(paths.studioPart(params.studioId!, "page"), "studios:page.saved");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Page() {
  const { studio, seats } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { nameEn, division, size, website, about, aboutEn } = studio;
  const [form, fields] = useForm<StudioPage>({
    id: "page",
    lastResult: useActionData<typeof action>(),
    defaultValue: { nameEn, division, size, website, about, aboutEn },
  });
  const names = ["nameEn", "division", "size", "website", "about", "aboutEn"] as const;
  return (
    <>
      <h1>{t("studios:page.title")}</h1>
      <p className="lede quiet">
        {t("studios:page.lede")} <Link to={paths.studio(studio.id)}>{t("studios:page.view")}</Link>
      </p>
      <ProblemList
        errors={form.allErrors}
        labels={Object.fromEntries(names.map((name) => [name, t(`studios:field.${name}`)]))}
        formId={form.id}
      />
      <section className="part">
        <h2>{t("studios:page.registration")}</h2>
        <div className="flow">
          <Logo studio={studio} />
          <p>
            {t("studios:page.registered", { name: studio.name, code: studio.creditCode ?? t("studios:hint.none") })}
          </p>
          <p className="small">
            <Link to={paths.studioPart(studio.id, "registration")}>{t("studios:page.registrationEdit")}</Link>
            {" · "}
            <Link to={paths.studioPart(studio.id, "logo")}>{t("studios:page.logoEdit")}</Link>
          </p>
        </div>
      </section>
      <Form method="post" {...getFormProps(form)}>
        <HiddenField name="version" value={studio.version} />
        <section className="part">
          <h2>{t("studios:page.basics")}</h2>
          <div className="fields">
            <PlaceFields division={fields.division} size={fields.size} seats={seats} sizeRequired={false} />
            <TextField
              {...fieldProps(fields.website)}
              label={t("studios:field.website")}
              hint={t("studios:hint.website")}
              type="url"
              inputMode="url"
              required={false}
            />
          </div>
        </section>
        <section className="part">
          <h2>{t("studios:page.words")}</h2>
          <div className="fields">
            <TextArea
              {...fieldProps(fields.about)}
              label={t("studios:field.about")}
              hint={t("studios:hint.about")}
              rows={6}
              maxLength={2000}
              required={false}
            />
            <TextField
              {...fieldProps(fields.nameEn)}
              label={t("studios:field.nameEn")}
              hint={t("studios:hint.nameEn")}
              lang="en"
              required={false}
            />
            <TextArea
              {...fieldProps(fields.aboutEn)}
              label={t("studios:field.aboutEn")}
              hint={t("studios:hint.aboutEn")}
              rows={6}
              lang="en"
              maxLength={4000}
              required={false}
            />
          </div>
        </section>
        <div className="end">
          <Button main>{t("common:button.save")}</Button>
        </div>
      </Form>
    </>
  );
}
