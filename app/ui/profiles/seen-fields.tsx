import { useTranslation } from "react-i18next";
import { formatContact } from "~/domain/identity";
import type { Rate } from "~/domain/profiles";
import { Fact, Facts } from "../facts";
import { useWords } from "../use-words";

/** What an official sees of a person's private fields, this once. */
export function SeenFields({ seen }: { seen: { contacts: string[]; rates: Rate[] } }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <>
      <p role="status" className="good">
        {t("profiles:file.noted")}
      </p>
      <Facts>
        <Fact label={t("profiles:file.contacts")} lead>
          {words.list(seen.contacts.map(formatContact)) || t("profiles:file.noContacts")}
        </Fact>
        <Fact label={t("profiles:file.rates")} lead>
          {words.list(seen.rates.map(({ min, max, unit }) => words.pay(min, max, unit))) || t("profiles:file.noRates")}
        </Fact>
      </Facts>
    </>
  );
}
