import { useTranslation } from "react-i18next";
import { consentedFields } from "~/domain/hiring";
import { useWords } from "../use-words";

/** What a studio sees of whoever applies, field by field as the consent records it; as running text. */
export function ConsentList({ fields = consentedFields }: { fields?: readonly string[] }) {
  const { t } = useTranslation();
  const words = useWords();
  return <p>{words.list(fields.map((field) => t(`hiring:consent.field.${field}`)))}</p>;
}
