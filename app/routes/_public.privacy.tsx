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

export const handle = { i18n: ["charter"] };

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
      <h1>{t("charter:privacy.title")}</h1>
      <p className="lede">{t("charter:privacy.lede")}</p>
      <p className="quiet">
        {operator.name ? t("charter:privacy.operator", { name: operator.name }) : t("charter:privacy.noOperator")}
        {operator.phone && t("charter:privacy.phone", { phone: operator.phone })}
      </p>
      <Section title={t("charter:privacy.register")}>
        <DataRegister />
      </Section>
      <Section title={t("charter:privacy.shared")} className="prose">
        <p>{t("charter:privacy.sharedText")}</p>
        <p>{t("charter:privacy.public")}</p>
        <p>{t("charter:privacy.office")}</p>
      </Section>
      <Section title={t("charter:privacy.processors")} className="prose">
        {processors.length === 0 ? (
          <p>{t("charter:privacy.noProcessors")}</p>
        ) : (
          <ul>
            {processors.map(({ kind, host }) => (
              <li key={kind}>{t(`charter:privacy.processor.${kind}`, { host })}</li>
            ))}
          </ul>
        )}
        <p>{t("charter:privacy.abroad")}</p>
      </Section>
      <Section title={t("charter:privacy.rights")} className="prose">
        <ul>
          {rights.map((right) => (
            <li key={right}>{t(`charter:privacy.right.${right}`)}</li>
          ))}
        </ul>
        {signedIn && (
          <p>
            <Link to={paths.account()}>{t("charter:privacy.account")}</Link>
          </p>
        )}
      </Section>
      <Section title={t("charter:privacy.ranking")} className="prose">
        <p>{t("charter:privacy.rankingText")}</p>
        <p>{t("charter:privacy.minors")}</p>
        <p>{t("charter:privacy.cookies")}</p>
      </Section>
    </article>
  );
}
