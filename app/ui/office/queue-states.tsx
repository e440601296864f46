import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { queueStates, type QueueState } from "~/domain/studios";
import { paths } from "~/http/paths";
import { useWords } from "../use-words";

export type QueueStatesProps = { state: QueueState; counts: Record<QueueState, number>; q: string };

/** The states of the queue, each with how many studios it has. */
export function QueueStates({ state, counts, q }: QueueStatesProps) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <nav className="area-nav mt-s4" aria-label={t("office:queue.states")}>
      <ul>
        {queueStates.map((one) => (
          <li key={one}>
            <Link to={paths.officeStudios({ state: one, q })} aria-current={one === state ? "page" : undefined}>
              {t(`office:queue.state.${one}`)}
              <span className="quiet figures">{words.count(counts[one])}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
