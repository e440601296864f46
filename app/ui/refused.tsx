import { useTranslation } from "react-i18next";
import type { Message } from "~/domain/errors";
import { paths } from "~/http/paths";
import { Actions, LinkButton } from "./button";
import { useMessage } from "./use-message";

type RefusedProps = { status: number; reason: Message | null; requestId: string | null };

const kinds: Record<number, "notFound" | "forbidden" | "conflict" | undefined> = {
  403: "forbidden",
  404: "notFound",
  409: "conflict",
};

/** The page instead of a page: what happened, what was kept, what to do. */
export function Refused({ status, reason, requestId }: RefusedProps) {
  const { t } = useTranslation();
  const say = useMessage();
  const kind = kinds[status] ?? "broken";
  return (
    <div className="prose">
      <title>{t(`errors:${kind}.title`)}</title>
      <h1>{t(`errors:${kind}.title`)}</h1>
      <p>{reason ? say(reason) : t(`errors:${kind}.text`)}</p>
      {kind === "broken" && requestId && <p className="small quiet">{t("errors:broken.id", { id: requestId })}</p>}
      <Actions>
        <LinkButton to={paths.front()} main>
          {t("errors:notFound.action")}
        </LinkButton>
      </Actions>
    </div>
  );
}
