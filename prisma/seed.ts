import { now } from "~/adapters/clock";
import { findMatches, saveSearch, tellDue } from "~/domain/alerts.server";
import { whileInventing } from "~/domain/audit.server";
import { addDays, dayOf, type Day } from "~/domain/days";
import { clearUnfinished, finishDemonstration, whatIsHere } from "~/domain/demonstration.server";
import { EndingForm } from "~/domain/engagements.forms";
import { endEngagement, getStudioEngagement } from "~/domain/engagements.server";
import type { OfferInput } from "~/domain/hiring.forms";
import {
  acceptOffer,
  getOfferDraft,
  readApplication,
  refuse,
  sendApplication,
  sendOffer,
  shortlist,
} from "~/domain/hiring.server";
import { system } from "~/domain/identity";
import { importOpenings, parseOpeningRow } from "~/domain/openings.server";
import { importProfiles, parseProfileRow, recordImportConsent } from "~/domain/profiles.server";
import { rebuildPostgres, reindexJob } from "~/domain/search.server";
import { buildCast, daysAgo, postOpening, type Cast } from "./cast";
import { inventedOpenings, inventedProfiles, type Row } from "./invented";
import { DEMO_PASSWORD, openings, people, productions, studios, type OpeningName, type Role } from "./world";

/** One log-in for each role, as the start of the application prints them. */
const shown: [Role, string][] = [
  ["screenwriter", "创作者 creative"],
  ["owner", "机构 studio owner"],
  ["recruiter", "机构 studio recruiter"],
  ["caseOfficer", "专员 case officer"],
  ["approver", "专员 approver"],
  ["administrator", "专员 administrator"],
];

const logIns = () => [
  `Demonstration log-ins, password ${DEMO_PASSWORD}:`,
  ...shown.map(([role, words]) => `  ${words.padEnd(26)} ${people[role].email}`),
];

/**
 * Loads the demonstration world into a database that holds nobody, unless `QUJI_DEMO=off`. Returns the lines that
 * tell its log-ins, none where the database holds no demonstration.
 */
export async function seedWhenEmpty(): Promise<string[]> {
  const here = await whatIsHere();
  if (here === "demonstration") return logIns();
  if (here === "people" || process.env.QUJI_DEMO === "off") return [];
  if (here === "unfinished") await clearUnfinished();
  process.stdout.write("Loading the demonstration world …\n");
  await seedWorld();
  return logIns();
}

/** The whole demonstration: the cast, what they have done with each other so far, and a few hundred more people. */
export async function seedWorld(): Promise<Cast> {
  return whileInventing(async () => {
    const cast = await buildCast();
    await invent(cast.today);
    await hirings(cast);
    await keepSearches(cast);
    await finishDemonstration();
    return cast;
  });
}

async function invent(today: Day) {
  const source = { id: "demonstration", label: "演示数据" };
  const consentId = await recordImportConsent(system, { basis: "invented people", source: source.label });
  const people = inventedProfiles(320, today).map((row) => readable(row, parseProfileRow));
  await daysAgo(10, () => importProfiles(system, people, { consentId, source, demo: true }));
  const posted = inventedOpenings(72, today).map((row) => readable(row, parseOpeningRow));
  await daysAgo(1, () => importOpenings(system, posted, { trusted: true, source: source.label, demo: true }));
}

function readable<Value>(row: Row, parse: (row: Row) => { value: Value | null; problems: unknown }): Value {
  const { value, problems } = parse(row);
  if (value === null) throw new Error(`An invented row is not importable: ${JSON.stringify({ row, problems })}`);
  return value;
}

/** What the cast has done with each other so far: two placements finished, one running, one offer out, some waiting. */
async function hirings(cast: Cast) {
  const { as, openingIds, today } = cast;
  const apply = async (role: Role, opening: OpeningName, note: string) =>
    sendApplication(await as(role), openingIds[opening], { note, consent: true });

  const light = await daysAgo(26, () => apply("gaffer", "light", "县西街我熟，上个月刚在那里布过灯。"));
  await wrap(cast, await engage(cast, "gaffer", "light", light, 24));
  const directed = await daysAgo(27, () => apply("director", "directing", "九十集十二天，我拍过八十集九天。"));
  await wrap(cast, await engage(cast, "director", "directing", directed, 25));
  const subtitled = await daysAgo(18, () => apply("subtitler", "subtitles", "衢州话我听得懂，烤饼的行话也熟。"));
  await engage(cast, "subtitler", "subtitles", subtitled, 17);

  await daysAgo(3, async () => {
    const id = await apply("director", "executive", "做过三部，两台机器的组带得住。12月9日起有空。");
    const recruiter = await as("recruiter");
    const { version } = (await readApplication(recruiter, cast.studioIds.xinan, id))!;
    await shortlist(recruiter, id, { version });
  });
  const letter = await daysAgo(2, () =>
    apply("editor", "cut", "没跟过组，剪过四十条短片，链接在档案里。住衢江，骑车十分钟。"),
  );
  await daysAgo(1, () => offer(cast, "cut", letter, addDays(today, 3)));
  await daysAgo(1, () => apply("gaffer", "lamps", "这次想跟组做助理，学古装的光。"));
  const refused = await daysAgo(4, () => apply("subtitler", "cut", "能做字幕，也能粗剪。"));
  await daysAgo(2, async () => {
    const owner = await as("otherOwner");
    const { version } = (await readApplication(owner, cast.studioIds.changdi, refused))!;
    await refuse(owner, refused, {
      reason: "skills",
      words: "这次要跟组粗剪的人。字幕的活下个月有，会先问你。",
      version,
    });
  });
}

/** The gaffer and the recruiter keep a search each, and something new is there for the gaffer. */
async function keepSearches(cast: Cast) {
  // What is there already is no news.
  await rebuildPostgres();
  await daysAgo(2, async () => {
    await saveSearch(await cast.as("gaffer"), {
      kind: "opening",
      query: "role=lighting-technician&role=gaffer&payUnit=day",
      name: "灯光组，按天",
      rhythm: "instant",
    });
    await saveSearch(await cast.as("recruiter"), {
      kind: "profile",
      query: "role=makeup-artist&division=330800",
      name: "本地化妆师",
      rhythm: "weekly",
    });
  });
  const posted = await postOpening(cast, "makeup", {
    role: "lighting-technician",
    title: "灯光助理",
    titleEn: "Lighting technician",
    description: "棚内六天，跟灯光师走四盏大灯，收线和换片。会爬高的优先，夜里不拍。",
    descriptionEn: "Six days on stage with the gaffer: four large lamps, cables and gels. No nights.",
    skills: "棚内布光",
    pay: ["500", "560", "day"],
    ago: 1,
  });
  await daysAgo(1, async () => {
    await reindexJob({ kind: "opening", ids: [posted] });
    await findMatches();
  });
  await tellDue();
}

/** Sends an offer on the opening's own terms; returns its id. */
async function offer(cast: Cast, opening: OpeningName, applicationId: string, expiresOn: Day) {
  const { studio } = productions[openings[opening].production];
  const owner = await cast.as(studios[studio].owner);
  await readApplication(owner, cast.studioIds[studio], applicationId);
  const { application, opening: stated, draft } = (await getOfferDraft(owner, cast.studioIds[studio], applicationId))!;
  const terms = {
    ...draft,
    pay: draft.pay ?? stated.payMax,
    words: "谈得很好。条件照招募写的，有要改的地方直接说。",
    expiresOn,
  };
  return sendOffer(owner, applicationId, { ...terms, version: application.version } as OfferInput);
}

async function engage(cast: Cast, role: Role, opening: OpeningName, applicationId: string, ago: number) {
  const offerId = await daysAgo(ago, () => offer(cast, opening, applicationId, addDays(dayOf(now()), 3)));
  return daysAgo(ago - 1, async () => acceptOffer(await cast.as(role), offerId));
}

/** Notes an engagement of 烤饼女王 as completed on its last day. */
async function wrap(cast: Cast, id: string) {
  await daysAgo(4, async () => {
    const owner = await cast.as("otherOwner");
    const { version } = (await getStudioEngagement(owner, cast.studioIds.changdi, id))!;
    const endedOn = addDays(cast.today, productions.cakes.shoot[1]);
    await endEngagement(owner, id, EndingForm.parse({ reason: "as-agreed", endedOn, version: String(version) }));
  });
}
