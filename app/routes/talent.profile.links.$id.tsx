import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { WorkLinkRevisionForm } from "~/domain/profiles.forms";
import { getOwnProfile, reviseWorkLink } from "~/domain/profiles.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireCreative } from "~/http/viewer.server";
import { Crumbs } from "~/ui/crumbs";
import { LinkFields, useLinkLabels } from "~/ui/profiles/link-fields";
import { PartForm } from "~/ui/profiles/part-form";
import { Removal } from "~/ui/profiles/removal";
import { HiddenField } from "~/ui/text-field";

export { revalidateAfterRefusal as shouldRevalidate } from "~/http/revalidation";

/** The link of the address, if it is the viewer's; for anybody else there is none. */
async function readLink(request: Request, id: string) {
  const viewer = await requireCreative(request);
  const { links, version } = found(await getOwnProfile(viewer));
  return { viewer, version, link: found(links.find((own) => own.id === id)) };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [{ link, version }, t] = await Promise.all([readLink(request, params.id!), getTranslator(request)]);
  return { title: t("common:name.title", { page: link.title }), link, version };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, link } = await readLink(request, params.id!);
  return submit(request, WorkLinkRevisionForm, async (input) => {
    await reviseWorkLink(viewer, link.id, input);
    return redirectWithFlash(paths.talentProfile("links"), "profiles:links.saved");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Link() {
  const { link, version } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [form, fields] = useForm({
    id: "link",
    lastResult: useActionData<typeof action>(),
    defaultValue: { title: link.title, url: link.url },
  });
  return (
    <>
      <Crumbs items={[{ text: t("profiles:links.page"), to: paths.talentProfile("links") }]} />
      <h1>{link.title}</h1>
      <PartForm form={form} labels={useLinkLabels()} submit={t("profiles:links.save")} small>
        <HiddenField name="version" value={version} />
        <LinkFields fields={fields} />
      </PartForm>
      <Removal list="links" id={link.id} />
    </>
  );
}
