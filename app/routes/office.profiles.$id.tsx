import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { settings } from "~/adapters/env.server";
import { PrivateViewForm } from "~/domain/profiles.forms";
import { claimToken, getProfileFile, viewPrivate, type PrivateFields } from "~/domain/profiles.server";
import { roleName } from "~/domain/vocabulary";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireOfficial } from "~/http/viewer.server";
import { Crumbs } from "~/ui/crumbs";
import { fieldProps } from "~/ui/field";
import { HandOver } from "~/ui/profiles/hand-over";
import { PartForm } from "~/ui/profiles/part-form";
import { SeenFields } from "~/ui/profiles/seen-fields";
import { Section } from "~/ui/section";
import { TextField } from "~/ui/text-field";
import { useWords } from "~/ui/use-words";

export const handle = { i18n: ["profiles"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([requireOfficial(request), getTranslator(request)]);
  const file = found(await getProfileFile(viewer, params.id!));
  const claim = file.claimed ? null : settings().appUrl + paths.claim(await claimToken(viewer, file.id));
  return { title: t("common:name.title", { page: file.name }), file, claim };
}

/** One look at what is private, with its reason; what was seen is in this answer only. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireOfficial(request);
  const look: { seen?: PrivateFields } = {};
  const reply = await submit(request, PrivateViewForm, async ({ why }) => {
    look.seen = await viewPrivate(viewer, params.id!, why);
    return new Response(null);
  });
  return look.seen ? { seen: look.seen } : reply;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ProfileFile() {
  const { file, claim } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  const words = useWords();
  const seen = answer && "seen" in answer ? answer.seen : null;
  const [form, fields] = useForm({
    id: seen ? "look-again" : "look",
    lastResult: answer && "status" in answer ? answer : undefined,
    defaultValue: { why: "" },
  });
  const why = t("profiles:file.why");
  const visible = file.visibility !== "hidden" || !file.claimed;
  return (
    <>
      {visible && <Crumbs items={[{ text: t("profiles:file.crumb"), to: paths.profile(file.id) }]} />}
      <h1>{file.name}</h1>
      <p className="lede">
        {t("profiles:file.what", {
          crafts: words.list(file.crafts.map((code) => roleName(code, words.locale))),
          visibility: t(`profiles:visibility.${file.visibility}`),
        })}
      </p>
      <Section title={t("profiles:file.private")}>
        {seen && <SeenFields seen={seen} />}
        <p className="small quiet">{t("profiles:file.privateHint")}</p>
        <PartForm key={form.id} form={form} labels={{ why }} submit={t("profiles:file.look")} small>
          <TextField {...fieldProps(fields.why)} label={why} hint={t("profiles:file.whyHint")} maxLength={200} />
        </PartForm>
      </Section>
      {claim && <HandOver id={file.id} reachable={file.reachable} address={claim} />}
    </>
  );
}
