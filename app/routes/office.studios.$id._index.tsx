import type { LoaderFunctionArgs } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { requireOfficial } from "~/http/viewer.server";
import { LinkButton } from "~/ui/button";
import { useStudioFile } from "~/ui/office/studio-file";
import { useWords } from "~/ui/use-words";

export const handle = { i18n: ["studios"] };

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOfficial(request);
  return null;
}

/** What can be decided, and what leads to it. */
export default function Decision() {
  const studio = useStudioFile();
  const { t } = useTranslation();
  const words = useWords();
  const { standing, waiting, waitedDays, submittedOn, verifiedUntil, decidable, members } = studio;
  const values = {
    day: submittedOn && words.day(submittedOn),
    days: words.days(waitedDays ?? 0),
    until: verifiedUntil && words.day(verifiedUntil),
  };
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">{t("office:decision.title")}</h2>
      {waiting ? (
        <p>{t(waitedDays === 0 ? "office:decision.waitingToday" : "office:decision.waiting", values)}</p>
      ) : (
        <p className="quiet">{t("office:decision.nothing")}</p>
      )}
      {standing === "renewing" && <p className="small quiet">{t("office:decision.renewal", values)}</p>}
      {waiting && !decidable && <p className="due">{t("office:decision.own")}</p>}
      {decidable && (
        <div className="actions">
          <LinkButton to={paths.officeStudio(studio.id, "approval")} main wide>
            {t("office:decision.approve")}
          </LinkButton>
          <LinkButton to={paths.officeStudio(studio.id, "refusal")} wide>
            {t("office:decision.refuse")}
          </LinkButton>
        </div>
      )}
      {members.every(({ role }) => role !== "owner") && (
        <p className="small">
          {t("office:owner.none")}{" "}
          <LinkButton to={paths.officeStudio(studio.id, "owner")}>{t("office:owner.link")}</LinkButton>
        </p>
      )}
    </section>
  );
}
