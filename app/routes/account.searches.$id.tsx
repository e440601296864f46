import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { ReviseForm } from "~/domain/alerts.forms";
import { openSearch, reviseSearch } from "~/domain/alerts.server";
import { dayOf } from "~/domain/days";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { paths } from "~/http/paths";
import { requireViewer } from "~/http/viewer.server";
import { AccountForm } from "~/ui/account/account-form";
import { Finds } from "~/ui/alerts/finds";
import { SearchFields, useSearchLabels } from "~/ui/alerts/search-fields";
import { useWantedWords } from "~/ui/alerts/use-wanted-words";
import { Button } from "~/ui/button";
import { Confirm } from "~/ui/confirm";
import { Crumbs } from "~/ui/crumbs";
import { Empty } from "~/ui/empty";
import { Section } from "~/ui/section";
import { useWords } from "~/ui/use-words";

export const handle = { i18n: ["alerts", "search", "calls", "account"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const search = found(await openSearch(await requireViewer(request), params.id!));
  return { ...search, since: dayOf(search.createdAt) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  return submit(request, ReviseForm, async (input) => {
    await reviseSearch(viewer, params.id!, input);
    return redirectWithFlash(paths.savedSearch(params.id!), "alerts:page.saved");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? ""} · 衢集` }];

export default function SavedSearchPage() {
  const search = useLoaderData<typeof loader>();
  const { name, kind, since, finds } = search;
  const { t } = useTranslation();
  const words = useWords();
  const { line, to } = useWantedWords(search);
  return (
    <>
      <Crumbs items={[{ text: t("alerts:title"), to: paths.savedSearches() }, t(`alerts:kind.${kind}`)]} />
      <h1>{name}</h1>
      <p className="small quiet">{line}</p>
      <p className="small">
        <Link to={to}>{t("alerts:page.run")}</Link>
      </p>
      {finds.hits.length > 0 ? (
        <Finds finds={finds} />
      ) : (
        <Empty title={t("alerts:page.nothing")}>{t("alerts:page.nothingText", { day: words.shortDay(since) })}</Empty>
      )}
      <Section title={t("alerts:page.settings")}>
        <Settings />
        <div className="mt-s6">
          <Removal />
        </div>
      </Section>
    </>
  );
}

function Settings() {
  const { name, rhythm } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof ReviseForm>>({
    id: "search",
    lastResult: useActionData<typeof action>(),
    defaultValue: { name, rhythm },
  });
  return (
    <AccountForm form={form} labels={useSearchLabels()} submit={t("alerts:page.save")}>
      <SearchFields name={fields.name} rhythm={fields.rhythm} />
    </AccountForm>
  );
}

function Removal() {
  const { id, name } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <Confirm summary={t("alerts:page.remove")}>
      <p>{t("alerts:page.removeAsk", { name })}</p>
      <Form method="post" action={paths.savedSearch(id, "removal")}>
        <Button danger>{t("alerts:page.remove")}</Button>
      </Form>
    </Confirm>
  );
}
