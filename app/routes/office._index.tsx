import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { now } from "~/adapters/clock";
import { addDays, dayOf } from "~/domain/days";
import { listPlacements } from "~/domain/engagements.server";
import { countQueue, medianWait, peekQueue } from "~/domain/studios.server";
import { divisionName } from "~/domain/vocabulary.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireOfficial } from "~/http/viewer.server";
import { OfficeTally } from "~/ui/office/office-tally";
import { RecentPlacements } from "~/ui/office/recent-placements";
import { ExpiringStudios, WaitingStudios } from "~/ui/office/studio-queues";
import { useWords } from "~/ui/use-words";

export const handle = { i18n: ["studios", "engagements"] };

const SHOWN = 8;
const RECENT_DAYS = 30;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireOfficial(request);
  const today = dayOf(now());
  const recent = { state: "counted" as const, from: addDays(today, 1 - RECENT_DAYS), to: today };
  const [counts, wait, waiting, expiring, placements, t] = await Promise.all([
    countQueue(viewer),
    medianWait(),
    peekQueue(viewer, "waiting", SHOWN),
    peekQueue(viewer, "expiring", SHOWN),
    listPlacements(viewer, recent),
    getTranslator(request),
  ]);
  const place = (division: string | null) => (division ? divisionName(division, viewer.locale) : "");
  return {
    title: t("common:name.title", { page: t("office:today.title") }),
    counts,
    wait,
    recent,
    waiting: waiting.map((studio) => ({ ...studio, place: place(studio.division) })),
    expiring: expiring.map((studio) => ({ ...studio, place: place(studio.division) })),
    totals: placements.totals,
    placements: placements.items.slice(0, SHOWN),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Today() {
  const { counts, wait, recent, waiting, expiring, totals, placements } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const words = useWords();
  return (
    <>
      <h1>{counts.waiting > 0 ? t("office:today.heading", { count: counts.waiting }) : t("office:today.none")}</h1>
      <p className="small quiet lede">
        {t("office:today.lede", { day: words.day(words.today) })}{" "}
        <Link to={paths.officeStudios()}>{t("office:today.definitions")}</Link>
      </p>
      <OfficeTally
        counts={counts}
        wait={wait}
        longest={waiting[0]?.waitedDays ?? null}
        recent={recent}
        people={totals.people}
      />
      <div className="pair">
        <WaitingStudios studios={waiting} total={counts.waiting} />
        <ExpiringStudios studios={expiring} total={counts.expiring} />
      </div>
      <RecentPlacements placements={placements} total={totals.placements} recent={recent} />
    </>
  );
}
