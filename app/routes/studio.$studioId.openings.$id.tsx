import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { titleIn } from "~/domain/openings";
import { OpeningForm } from "~/domain/openings.forms";
import { getOwnOpening, reviseOpening } from "~/domain/openings.server";
import { isQuzhou, roleName } from "~/domain/vocabulary";
import { divisionName } from "~/domain/vocabulary.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";
import { Crumbs } from "~/ui/crumbs";
import { OpeningActs, Reopen } from "~/ui/openings/opening-acts";
import { OpeningEditor } from "~/ui/openings/opening-editor";
import { OpeningState } from "~/ui/openings/opening-state";
import { PeopleLink } from "~/ui/openings/people-link";
import { WaitingNotice } from "~/ui/openings/waiting-notice";
import { useWords } from "~/ui/use-words";

export { revalidateAfterRefusal as shouldRevalidate } from "~/http/revalidation";

export const handle = { i18n: ["openings", "posting", "calls"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  const [opening, t] = await Promise.all([
    getOwnOpening(viewer, params.studioId!, params.id!).then(found),
    getTranslator(request),
  ]);
  const { division } = opening;
  return {
    opening,
    elsewhere:
      division && !isQuzhou(division) ? { code: division, name: divisionName(division, viewer.locale) } : undefined,
    title: t("common:name.title", { page: titleIn(opening, viewer.locale) }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!);
  return submit(request, OpeningForm, async (input) => {
    await reviseOpening(viewer, params.id!, input);
    return redirectWithFlash(paths.studioOpening(params.studioId!, params.id!), "posting:edit.saved");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function EditOpening() {
  const { opening, elsewhere } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation();
  const words = useWords();
  const { production, studioId, status } = opening;
  return (
    <>
      <Crumbs
        items={[
          { text: t("posting:ledger.title"), to: paths.studioOpenings(studioId) },
          { text: words.title(production.title), to: paths.studioProduction(studioId, production.id) },
          status !== "closed" && titleIn(opening, words.locale),
        ]}
      />
      <h1>{status === "closed" ? titleIn(opening, words.locale) : t(`posting:edit.title.${status}`)}</h1>
      <p className="small">
        <OpeningState opening={opening} />
      </p>
      {status !== "closed" && (
        <PeopleLink from={opening.startDate} to={opening.endDate} role={opening.role}>
          {t("posting:people.craft", { craft: roleName(opening.role, words.locale) })}
        </PeopleLink>
      )}
      {status === "draft" && <WaitingNotice />}
      <OpeningActs opening={opening} />
      {status === "closed" ? (
        <Reopen opening={opening} />
      ) : (
        <OpeningEditor opening={opening} elsewhere={elsewhere} reply={reply} />
      )}
    </>
  );
}
