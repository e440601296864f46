import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { getTranslator } from "~/http/locale.server";
import { pageMeta } from "~/http/meta";
import { paths } from "~/http/paths";
import { operation } from "~/http/operation.server";
import { wordsMeta } from "~/http/front-meta.server";
import { getViewer } from "~/http/viewer.server";
import { DataRegister } from "~/ui/front/data-register";
import { Section } from "~/ui/section";

export const handle = { i18n: ["front"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([getViewer(request), getTranslator(request)]);
  return { ...operation(), signedIn: viewer.userId !== null, page: wordsMeta("privacy", t) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.page) : []);

const rights = ["see", "correct", "withdraw", "erase", "ask"] as const;

export default function Privacy() {
  const { operator, processors, signedIn } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <article>
      <h1>{t("front:privacy.title")}</h1>
      <p className="lede">{t("front:privacy.lede")}</p>
      <p className="quiet">
        {operator.name ? t("front:privacy.operator", { name: operator.name }) : t("front:privacy.noOperator")}
        {operator.phone && t("front:privacy.phone", { phone: operator.phone })}
      </p>
      <Section title={t("front:privacy.register")}>
        <DataRegister />
      </Section>
      <Section title={t("front:privacy.shared")} className="prose">
        <p>{t("front:privacy.sharedText")}</p>
        <p>{t("front:privacy.public")}</p>
        <p>{t("front:privacy.office")}</p>
      </Section>
      <Section title={t("front:privacy.processors")} className="prose">
        {processors.length === 0 ? (
          <p>{t("front:privacy.noProcessors")}</p>
        ) : (
          <ul>
            {processors.map(({ kind, host }) => (
              <li key={kind}>{t(`front:privacy.processor.${kind}`, { host })}</li>
            ))}
          </ul>
        )}
        <p>{t("front:privacy.abroad")}</p>
      </Section>
      <Section title={t("front:privacy.rights")} className="prose">
        <ul>
          {rights.map((right) => (
            <li key={right}>{t(`front:privacy.right.${right}`)}</li>
          ))}
        </ul>
        {signedIn && (
          <p>
            <Link to={paths.account()}>{t("front:privacy.account")}</Link>
          </p>
        )}
      </Section>
      <Section title={t("front:privacy.ranking")} className="prose">
        <p>{t("front:privacy.rankingText")}</p>
        <p>{t("front:privacy.minors")}</p>
        <p>{t("front:privacy.cookies")}</p>
      </Section>
    </article>
  );
}
