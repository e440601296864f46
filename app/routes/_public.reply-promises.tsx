import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { wordsMeta } from "~/http/front-meta.server";
import { getTranslator } from "~/http/locale.server";
import { pageMeta } from "~/http/meta";

export const handle = { i18n: ["charter"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const t = await getTranslator(request);
  return { page: wordsMeta("promises", t) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.page) : []);

const rules = ["promise", "answer", "counted", "left", "late", "kept"] as const;

export default function ReplyPromises() {
  const { t } = useTranslation();
  return (
    <article className="prose">
      <h1>{t("charter:promises.title")}</h1>
      <p className="lede">{t("charter:promises.lede")}</p>
      {rules.map((rule) => (
        <section key={rule}>
          <h2>{t(`charter:promises.${rule}.title`)}</h2>
          <p>{t(`charter:promises.${rule}.text`)}</p>
        </section>
      ))}
      <h2>{t("charter:promises.example.title")}</h2>
      <p>{t("charter:promises.example.text")}</p>
    </article>
  );
}
