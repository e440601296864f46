import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatContact } from "~/domain/identity";
import { Pressed } from "~/domain/identity.forms";
import { acceptInvitation, getInvitation } from "~/domain/identity.server";
import { joinStudio } from "~/domain/studios.server";
import { act } from "~/http/acts.server";
import { redirectWithFlash } from "~/http/flash.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { getViewer, requireViewer } from "~/http/viewer.server";
import { Actions, Button, LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { useWords } from "~/ui/use-words";
import { forgetSearches } from "~/ui/search/recent-searches";

export const handle = { i18n: ["account"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([getViewer(request), getTranslator(request)]);
  const { inviter, role, studioName, target, expiresAt, state, forViewer } = found(
    await getInvitation(viewer, params.token!),
  );
  return {
    title: t("account:invitation.title", { inviter }),
    role,
    studio: studioName,
    contact: formatContact(target),
    expiresAt,
    state,
    here: paths.invitation(params.token!),
    viewerName: viewer.name,
    forViewer,
  };
}

/** Accepts. A seat in the office is identity's to give, one in a studio the studio's. */
export async function action({ request, params }: ActionFunctionArgs) {
  const [viewer, t] = await Promise.all([requireViewer(request), getTranslator(request)]);
  const token = params.token!;
  const { studioName, role } = found(await getInvitation(viewer, token));
  return act(request, Pressed, paths.invitation(token), async () => {
    if (studioName) {
      const studioId = await joinStudio(viewer, token);
      return redirectWithFlash(paths.studioHome(studioId), "account:invitation.done.studio", { studio: studioName });
    }
    await acceptInvitation(viewer, token);
    return redirectWithFlash(paths.office(), "account:invitation.done.office", { role: t(`account:role.${role}`) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · 衢集` },
  { name: "robots", content: "noindex" },
];

export default function InvitationPage() {
  const { title, role, studio, contact, expiresAt, state, here, viewerName, forViewer } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const words = useWords();
  const as = t(`account:role.${role}`);
  return (
    <div className="prose">
      <h1>{title}</h1>
      <p>
        {studio ? t("account:invitation.studio", { studio, role: as }) : t("account:invitation.office", { role: as })}
      </p>
      <p>{t(`account:invitation.does.${role}`)}</p>
      {state !== "open" ? (
        <Notice tone="due">{t(`account:invitation.${state}`)}</Notice>
      ) : (
        <>
          <p className="small quiet">{t("account:invitation.sentTo", { contact, moment: words.moment(expiresAt) })}</p>
          {forViewer === null ? <Entrances here={here} /> : <Acceptance name={viewerName} allowed={forViewer} />}
        </>
      )}
    </div>
  );
}

function Acceptance({ name, allowed }: { name: string; allowed: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="small quiet">{t("account:invitation.asWho", { name })}</p>
      {allowed ? (
        <Form method="post" className="actions">
          <Button main>{t("account:invitation.accept")}</Button>
        </Form>
      ) : (
        <>
          <Notice tone="due">{t("account:error.invitationOfAnother")}</Notice>
          <Form method="post" action={paths.logOut()} className="actions" onSubmit={forgetSearches}>
            <Button>{t("account:invitation.logOut")}</Button>
          </Form>
        </>
      )}
    </>
  );
}

/** Ways in that lead back here. */
function Entrances({ here }: { here: string }) {
  const { t } = useTranslation();
  return (
    <Actions>
      <LinkButton to={paths.logIn(here)} main>
        {t("account:invitation.logIn")}
      </LinkButton>
      <LinkButton to={paths.signUp(undefined, here)}>{t("account:invitation.signUp")}</LinkButton>
    </Actions>
  );
}
