import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listKeptMessages } from "~/domain/notifications.server";
import { requireDevelopment } from "~/http/viewer.server";
import { getTranslator } from "~/http/locale.server";
import { Empty } from "~/ui/empty";
import { useWords } from "~/ui/use-words";

export const handle = { i18n: ["notifications"] };

/** Mails and SMS of this machine, for development: where no gateway is set, this is where they arrive. */
export async function loader({ request }: LoaderFunctionArgs) {
  requireDevelopment();
  const t = await getTranslator(request);
  return { title: t("notifications:messages.title"), messages: await listKeptMessages() };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 衢集` }];

export default function Messages() {
  const { messages, title } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const words = useWords();
  return (
    <>
      <h1>{title}</h1>
      <p className="quiet">{t("notifications:messages.lede")}</p>
      {messages.length === 0 && <Empty title={t("notifications:messages.empty")} />}
      <ol className="messages">
        {messages.map((message) => (
          <li key={message.id} className="section">
            <p className="tiny quiet">
              {message.channel === "sms" ? t("notifications:messages.sms") : t("notifications:messages.mail")} ·{" "}
              <span data-target>{message.target}</span> · {words.shortMoment(message.createdAt)}
            </p>
            {message.subject && <h2>{message.subject}</h2>}
            <p className="letter-text">
              {message.body.split(/(https?:\/\/\S+)/).map((part, index) =>
                index % 2 ? (
                  <a key={index} href={part}>
                    {part}
                  </a>
                ) : (
                  part
                ),
              )}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
