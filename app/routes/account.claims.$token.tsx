import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { claimProfile, getClaimable } from "~/domain/profiles.server";
import { roleName } from "~/domain/vocabulary";
import { redirectWithFlash } from "~/http/flash.server";
import { found, show } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { getViewer, requireViewer } from "~/http/viewer.server";
import { Actions, Button, LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { useWords } from "~/ui/use-words";

export const handle = { i18n: ["profiles"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([getViewer(request), getTranslator(request)]);
  const { claimed, name, crafts } = found(await getClaimable(params.token!));
  return {
    title: t("common:name.title", { page: t("profiles:claim.title", { name }) }),
    name,
    crafts,
    state: claimed ? "taken" : viewer.profileId ? "haveOne" : viewer.userId ? "open" : "logIn",
    here: paths.claim(params.token!),
  } as const;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  await show(claimProfile(viewer, params.token!));
  return redirectWithFlash(paths.talent(), "profiles:claim.done");
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: "robots", content: "noindex" },
];

export default function Claim() {
  const { name, crafts, state, here } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const words = useWords();
  return (
    <div className="prose">
      <h1>{t("profiles:claim.title", { name })}</h1>
      <p className="lede">
        {t("profiles:claim.what", { name, crafts: words.list(crafts.map((code) => roleName(code, words.locale))) })}
      </p>
      <p>{t("profiles:claim.then")}</p>
      {state === "logIn" && (
        <Actions>
          <LinkButton to={paths.logIn(here)} main>
            {t("profiles:claim.logIn")}
          </LinkButton>
          <LinkButton to={paths.signUp("creative", here)}>{t("profiles:claim.signUp")}</LinkButton>
        </Actions>
      )}
      {state === "open" && (
        <Form method="post">
          <Actions>
            <Button main>{t("profiles:claim.button")}</Button>
          </Actions>
        </Form>
      )}
      {(state === "taken" || state === "haveOne") && <Notice tone="due">{t(`profiles:claim.${state}`)}</Notice>}
    </div>
  );
}
