import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { SaveForm } from "~/domain/alerts.forms";
import { beginSearch, saveSearch } from "~/domain/alerts.server";
import type { SearchKind } from "~/domain/search";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireViewer } from "~/http/viewer.server";
import { AccountForm } from "~/ui/account/account-form";
import { SearchFields, useSearchLabels } from "~/ui/alerts/search-fields";
import { useWantedWords } from "~/ui/alerts/use-wanted-words";
import { LinkButton } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { Notice } from "~/ui/notice";
import { HiddenField } from "~/ui/text-field";

export const handle = { i18n: ["alerts", "search", "account"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const [viewer, t] = await Promise.all([requireViewer(request), getTranslator(request)]);
  const asked = new URL(request.url).searchParams;
  const kind: SearchKind = asked.get("kind") === "profile" ? "profile" : "opening";
  const parameters = asked.get("query") ?? "";
  return { title: t("alerts:new.title"), parameters, ...(await beginSearch(viewer, kind, parameters)) };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  return submit(request, SaveForm, async (input) => {
    await saveSearch(viewer, input);
    return redirectWithFlash(paths.savedSearches(), "alerts:new.saved", { name: input.name });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 衢集` }];

export default function NewSearch() {
  const { title, wanted, known } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { conditions } = useWantedWords(wanted);
  return (
    <>
      <Crumbs items={[{ text: t("alerts:title"), to: paths.savedSearches() }]} />
      <h1>{title}</h1>
      <p className="lede">{t("alerts:new.lede")}</p>
      <dl className="pairs mb-s6 mt-s6">
        <dt>{t("alerts:new.conditions")}</dt>
        <dd>{[t(`alerts:kind.${wanted.kind}`), ...conditions].join(t("common:separator"))}</dd>
      </dl>
      {known ? (
        <Notice>
          <p>
            {t("alerts:new.known", { name: known.name })}{" "}
            <Link to={paths.savedSearch(known.id)}>{t("alerts:new.open")}</Link>
          </p>
        </Notice>
      ) : (
        <Save />
      )}
    </>
  );
}

function Save() {
  const { wanted, parameters } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { name, to } = useWantedWords(wanted);
  const [form, fields] = useForm<z.input<typeof SaveForm>>({
    id: "search",
    lastResult: useActionData<typeof action>(),
    defaultValue: { name, rhythm: "daily" },
  });
  return (
    <AccountForm
      form={form}
      labels={useSearchLabels()}
      submit={t("alerts:new.submit")}
      beside={<LinkButton to={to}>{t("alerts:new.back")}</LinkButton>}
    >
      <SearchFields name={fields.name} rhythm={fields.rhythm} />
      <HiddenField name="kind" value={wanted.kind} />
      <HiddenField name="query" value={parameters} />
    </AccountForm>
  );
}
