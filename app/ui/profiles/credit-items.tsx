import { useTranslation } from "react-i18next";
import type { Credit } from "~/domain/profiles";
import { roleName } from "~/domain/vocabulary";
import { EvidenceMark } from "../evidence";
import { useWords } from "../use-words";
import { ItemTools } from "./item-tools";

/** One's own credits, in the order in which others see them, each with its tools. */
export function CreditItems({ credits }: { credits: Credit[] }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <ol className="items">
      {credits.map((credit, index) => (
        <li key={credit.id}>
          <div>
            <h2>{words.title(credit.title)}</h2>
            <p className="small">
              {[credit.year, roleName(credit.role, words.locale), credit.filingNumber]
                .filter(Boolean)
                .join(t("common:separator"))}
            </p>
            <p className="small">
              <EvidenceMark grade={credit.grade} date={credit.checkedOn} until={credit.expiresOn} />
            </p>
          </div>
          <ItemTools
            list="credits"
            id={credit.id}
            name={credit.title}
            first={index === 0}
            last={index === credits.length - 1}
          />
        </li>
      ))}
    </ol>
  );
}
