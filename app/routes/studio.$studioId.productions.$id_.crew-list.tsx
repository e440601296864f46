import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CrewListForm } from "~/domain/openings.forms";
import { draftCrew, getProduction, readCrewList } from "~/domain/openings.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";
import { Button } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { CrewPreview } from "~/ui/openings/crew-preview";
import { TextArea } from "~/ui/text-field";
import { useWords } from "~/ui/use-words";

export const handle = { i18n: ["openings", "posting", "calls"] };

/** A preview is a reading: the list travels in the address, so that it can be gone back to and needs no script. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  const list = (new URL(request.url).searchParams.get("list") ?? "").slice(0, 6000);
  const [production, t] = await Promise.all([
    getProduction(viewer, params.studioId!, params.id!).then(found),
    getTranslator(request),
  ]);
  return {
    production,
    list,
    lines: readCrewList(list),
    title: t("common:name.title", { page: t("posting:crew.paste") }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  return submit(request, CrewListForm, async ({ list }) => {
    const count = await draftCrew(viewer, params.id!, list);
    return redirectWithFlash(paths.studioProduction(params.studioId!, params.id!), "posting:crew.drafted", { count });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function CrewList() {
  const { production, list, lines } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation();
  const words = useWords();
  return (
    <>
      <Crumbs
        items={[
          { text: words.title(production.title), to: paths.studioProduction(production.studioId, production.id) },
        ]}
      />
      <h1>{t("posting:crew.paste")}</h1>
      <p className="lede quiet">{t("posting:crew.lede")}</p>
      <Form className="narrow" preventScrollReset>
        <TextArea
          name="list"
          label={t("posting:crew.list")}
          hint={t("posting:crew.hint")}
          defaultValue={list}
          placeholder={t("posting:crew.example")}
          rows={10}
          maxLength={6000}
          errors={reply?.error?.list}
        />
        <div className="end">
          <Button main={lines.length === 0}>{t("posting:crew.preview")}</Button>
        </div>
      </Form>
      {lines.length > 0 && <CrewPreview production={production} list={list} lines={lines} />}
    </>
  );
}
