import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { now } from "~/adapters/clock";
import { dayOf, mondayOf } from "~/domain/days";
import { listReplyRecords } from "~/domain/hiring.server";
import { getBoards, listNewest } from "~/domain/openings.server";
import { emptyQuery } from "~/domain/search";
import { searchProfiles } from "~/domain/search.server";
import { frontMeta } from "~/http/front-meta.server";
import { getTranslator } from "~/http/locale.server";
import { pageMeta } from "~/http/meta";
import { paths } from "~/http/paths";
import { getViewer } from "~/http/viewer.server";
import { Columns } from "~/ui/columns";
import { Empty } from "~/ui/empty";
import { Hero } from "~/ui/front/hero";
import { People } from "~/ui/front/people";
import { Schedule } from "~/ui/front/schedule";
import { Ways } from "~/ui/front/ways";
import { OpeningCall } from "~/ui/openings/opening-call";
import { Section } from "~/ui/section";

export const handle = { i18n: ["front", "calls"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await getViewer(request);
  const monday = mondayOf(dayOf(now()));
  const [t, boards, newest, people] = await Promise.all([
    getTranslator(request),
    getBoards(viewer, monday),
    listNewest(viewer, 5),
    searchProfiles(viewer, { ...emptyQuery, sort: "newest", pageSize: 6 }),
  ]);
  const studio = viewer.studios[0];
  return {
    monday,
    boards,
    newest,
    records: await listReplyRecords(newest.map(({ studio: { id } }) => id)),
    people: people.items,
    post: studio ? paths.studioNewOpening(studio.id) : viewer.userId ? paths.studioBegin() : paths.signUp("studio"),
    feedTitle: t("calls:feed.title"),
    page: frontMeta(t),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [
        ...pageMeta(data.page),
        {
          tagName: "link",
          rel: "alternate",
          type: "application/atom+xml",
          href: paths.openingFeed(),
          title: data.feedTitle,
        },
      ]
    : [];

export default function Front() {
  const { monday, boards, newest, records, people, post } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <Hero boards={boards} post={post} />
      <Schedule monday={monday} rows={boards.board} />
      <Columns className="news" sideLabel={t("front:ways.title")} side={<Ways post={post} />}>
        <Section
          title={t("front:newest.title")}
          aside={
            newest.length > 0 && <Link to={paths.openings()}>{t("front:newest.all", { count: boards.openings })}</Link>
          }
        >
          {newest.length === 0 ? (
            <Empty title={t("front:newest.none")}>
              <p>{t("front:newest.noneText")}</p>
            </Empty>
          ) : (
            <ul>
              {newest.map((call) => (
                <OpeningCall key={call.id} call={call} record={records[call.studio.id]} level={3} />
              ))}
            </ul>
          )}
        </Section>
      </Columns>
      <People people={people} />
    </>
  );
}
