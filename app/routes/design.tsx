import { type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireDevelopment } from "~/http/viewer.server";
import { Controls } from "~/ui/design/controls";
import { Days } from "~/ui/design/days";
import { Fields } from "~/ui/design/fields";
import { Frames } from "~/ui/design/frames";
import { Ground } from "~/ui/design/ground";
import { Lists } from "~/ui/design/lists";
import { Notices } from "~/ui/design/notices";
import { Papers } from "~/ui/design/papers";
import { Sheets } from "~/ui/design/sheets";
import { useLocale } from "~/ui/use-words";

const schemes = ["light", "dark"] as const;

export const handle = { i18n: ["design", "errors"] };

export const meta: MetaFunction = () => [{ title: "衢集 Quji · /design" }, { name: "robots", content: "noindex" }];

export async function loader({ request }: LoaderFunctionArgs) {
  requireDevelopment();
  const asked = new URL(request.url).searchParams.get("scheme");
  return { scheme: schemes.find((scheme) => scheme === asked) ?? null };
}

/** Every piece in every state, for those who change them and for the tests that photograph them. */
export default function Design() {
  const { scheme } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <div data-scheme={scheme ?? undefined}>
      <h1>{t("design:title")}</h1>
      <p className="lede">{t("design:lede")}</p>
      <nav className="actions small schemes" aria-label={t("design:scheme.label")}>
        <Link to={`?lang=${locale}`} aria-current={scheme === null}>
          {t("design:scheme.auto")}
        </Link>
        {schemes.map((name) => (
          <Link key={name} to={`?lang=${locale}&scheme=${name}`} aria-current={scheme === name}>
            {t(`design:scheme.${name}`)}
          </Link>
        ))}
      </nav>
      <Ground />
      <Frames />
      <Sheets />
      <Lists />
      <Days />
      <Papers />
      <Controls />
      <Fields />
      <Notices />
    </div>
  );
}
