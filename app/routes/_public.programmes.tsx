import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { wordsMeta } from "~/http/front-meta.server";
import { getTranslator } from "~/http/locale.server";
import { pageMeta } from "~/http/meta";
import { paths } from "~/http/paths";
import { Empty } from "~/ui/empty";

export const handle = { i18n: ["charter"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const t = await getTranslator(request);
  return { page: wordsMeta("programmes", t) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.page) : []);

/** Programmes are entered by the city's officials; where there are none, none are made up. */
export default function Programmes() {
  const { t } = useTranslation();
  return (
    <>
      <h1>{t("charter:programmes.title")}</h1>
      <p className="lede quiet">{t("charter:programmes.lede")}</p>
      <Empty
        title={t("charter:programmes.none")}
        action={<Link to={paths.openings()}>{t("charter:programmes.meanwhile")}</Link>}
      >
        <p>{t("charter:programmes.noneText")}</p>
      </Empty>
    </>
  );
}
