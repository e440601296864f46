import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listSessions } from "~/domain/identity.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { getSession, requireViewer } from "~/http/viewer.server";
import { Button } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { Cell, Ledger, LedgerHead, RowName } from "~/ui/ledger";
import { useWords } from "~/ui/use-words";

export const handle = { i18n: ["account"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const [viewer, { sessionId }, t] = await Promise.all([
    requireViewer(request),
    getSession(request),
    getTranslator(request),
  ]);
  return { title: t("account:sessions.title"), sessions: await listSessions(viewer, sessionId) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 衢集` }];

export default function SessionsPage() {
  const { title, sessions } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const words = useWords();
  const columns = [
    { name: t("account:sessions.device") },
    { name: t("account:sessions.seen") },
    { name: t("account:sessions.began") },
    { name: t("account:sessions.action") },
  ];
  return (
    <>
      <Crumbs items={[{ text: t("account:overview.title"), to: paths.account() }]} />
      <h1>{title}</h1>
      <p className="lede">{t("account:sessions.lede")}</p>
      <Ledger caption={title} stack className="mt-s6">
        <LedgerHead columns={columns} />
        <tbody>
          {sessions.map(({ id, current, lastSeenAt, createdAt, ...session }) => {
            const device = session.device || t("account:sessions.unknown");
            return (
              <tr key={id}>
                <RowName>{device}</RowName>
                <Cell label={t("account:sessions.seen")}>{words.shortMoment(lastSeenAt)}</Cell>
                <Cell label={t("account:sessions.began")}>{words.shortMoment(createdAt)}</Cell>
                <Cell full tone={current ? "good" : undefined}>
                  {current ? t("account:sessions.current") : <End id={id} device={device} />}
                </Cell>
              </tr>
            );
          })}
        </tbody>
      </Ledger>
      {sessions.length > 1 && (
        <Form method="post" action={paths.otherSessionsEnding()} className="actions">
          <Button>{t("account:sessions.endOthers")}</Button>
        </Form>
      )}
    </>
  );
}

function End({ id, device }: { id: string; device: string }) {
  const { t } = useTranslation();
  return (
    <Form method="post" action={paths.sessionEnding(id)}>
      <Button bare aria-label={t("account:sessions.endLabel", { device })}>
        {t("account:sessions.end")}
      </Button>
    </Form>
  );
}
