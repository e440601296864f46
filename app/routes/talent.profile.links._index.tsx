import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { WorkLinkForm } from "~/domain/profiles.forms";
import { addWorkLink, getOwnProfile } from "~/domain/profiles.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireCreative } from "~/http/viewer.server";
import { Empty } from "~/ui/empty";
import { LinkFields, useLinkLabels } from "~/ui/profiles/link-fields";
import { LinkItems } from "~/ui/profiles/link-items";
import { PartForm } from "~/ui/profiles/part-form";
import { Section } from "~/ui/section";

export async function loader({ request }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([requireCreative(request), getTranslator(request)]);
  const { links } = found(await getOwnProfile(viewer));
  return { title: t("common:name.title", { page: t("profiles:links.page") }), links };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireCreative(request);
  return submit(request, WorkLinkForm, async (input) => {
    await addWorkLink(viewer, input);
    return redirectWithFlash(paths.talentProfile("links"), "profiles:links.added");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Links() {
  const { links } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof WorkLinkForm>>({
    id: `link-${links.length}`,
    lastResult: useActionData<typeof action>(),
  });
  return (
    <>
      <h1>{t("profiles:links.page")}</h1>
      <p className="lede quiet">{t("profiles:links.lede")}</p>
      {links.length === 0 ? (
        <Empty title={t("profiles:links.none")}>{t("profiles:links.noneHint")}</Empty>
      ) : (
        <LinkItems links={links} />
      )}
      <Section title={t("profiles:links.add")}>
        <PartForm key={form.id} form={form} labels={useLinkLabels()} submit={t("profiles:links.addButton")} small>
          <LinkFields fields={fields} />
        </PartForm>
      </Section>
    </>
  );
}
