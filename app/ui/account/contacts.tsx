import { useTranslation } from "react-i18next";

/** Where a person is reached. */
export function Contacts({ phone, email }: { phone: string | null; email: string | null }) {
  const { t } = useTranslation();
  return (
    <dl className="pairs">
      <dt>{t("account:overview.phone")}</dt>
      <dd>{phone ?? t("account:overview.none")}</dd>
      <dt>{t("account:overview.email")}</dt>
      <dd>{email ?? t("account:overview.none")}</dd>
    </dl>
  );
}
