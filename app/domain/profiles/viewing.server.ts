import { now } from "~/adapters/clock";
import { db, type Prisma } from "~/adapters/db.server";
import { addDays, dayOf, fromColumn, toColumn, type Day } from "../days";
import { isId, type Viewer } from "../identity";
import { placeName } from "../vocabulary.server";
import {
  canSeeRate,
  DAYS_SHOWN,
  sightOf,
  statesOf,
  type DayMark,
  type Grade,
  type Profile,
  type Rate,
  type Sight,
  type Standing,
  type Visibility,
  type WorkMode,
} from "../profiles";

/** Columns that decide who sees a profile. */
export const standingOf = (viewer: Viewer) =>
  ({
    userId: true,
    visibility: true,
    user: {
      select: {
        deletedAt: true,
        consents: {
          where: { kind: "apply", withdrawnAt: null, recipientId: { in: viewer.studios.map(({ id }) => id) } },
          select: { recipientId: true },
        },
      },
    },
  }) satisfies Prisma.ProfileSelect;

type StandingRow = Prisma.ProfileGetPayload<{ select: ReturnType<typeof standingOf> }>;

export const asStanding = ({ userId, visibility, user }: StandingRow): Standing => ({
  userId,
  visibility: visibility as Visibility,
  closed: user?.deletedAt != null,
  consentedTo: user?.consents.map(({ recipientId }) => recipientId!) ?? [],
});

const pictureColumns = { id: true, key: true, width: true, height: true, caption: true } satisfies Prisma.PictureSelect;
const inOrder = [{ position: "asc" }, { id: "asc" }] satisfies { position?: "asc"; id?: "asc" }[];

const columns = (viewer: Viewer, span: { from: Day; to: Day }) =>
  ({
    ...standingOf(viewer),
    id: true,
    externalId: true,
    name: true,
    nameEn: true,
    headline: true,
    headlineEn: true,
    bio: true,
    bioEn: true,
    crafts: true,
    genres: true,
    skills: true,
    languages: true,
    homeDivision: true,
    relocate: true,
    workMode: true,
    publishedAt: true,
    availableFrom: true,
    availabilityUpdatedAt: true,
    version: true,
    updatedAt: true,
    rates: { select: { unit: true, min: true, max: true, audience: true } },
    credits: {
      select: {
        id: true,
        title: true,
        year: true,
        role: true,
        filingNumber: true,
        link: true,
        grade: true,
        checkedBy: true,
        checkedOn: true,
        expiresOn: true,
      },
      orderBy: inOrder,
    },
    workLinks: { select: { id: true, title: true, url: true }, orderBy: inOrder },
    portrait: { select: pictureColumns },
    pictures: { select: pictureColumns, orderBy: inOrder },
    clips: { select: { id: true, mime: true, seconds: true, bytes: true, title: true }, orderBy: inOrder },
    days: {
      where: { day: { gte: toColumn(span.from), lte: toColumn(span.to) } },
      select: { day: true, state: true },
    },
  }) satisfies Prisma.ProfileSelect;

type Row = Prisma.ProfileGetPayload<{ select: ReturnType<typeof columns> }>;

/** The profile as this viewer sees it, or null where it does not exist for them. */
export async function getProfile(viewer: Viewer, id: string): Promise<Profile | null> {
  if (!isId(id)) return null;
  const span = spanShown();
  const row = await db().profile.findUnique({ where: { id }, select: columns(viewer, span) });
  const sight = row && sightOf(viewer, asStanding(row));
  return row && sight ? asProfile(row, viewer, sight, span) : null;
}

/** The viewer's own profile with all that is private in it, or null where they have none. */
export async function getOwnProfile(viewer: Viewer): Promise<Profile | null> {
  return viewer.profileId ? getProfile(viewer, viewer.profileId) : null;
}

/** The viewer's own profile through the eyes of a verified studio, whether or not it is published. */
export async function previewProfile(viewer: Viewer): Promise<Profile | null> {
  const own = await getOwnProfile(viewer);
  return own && { ...own, sight: "studio", rates: sharedRates(own.rates, "studio") };
}

const sharedRates = (rates: Rate[], sight: Sight) => rates.filter(({ audience }) => canSeeRate(sight, audience));

function spanShown() {
  const today = dayOf(now());
  return { from: today, to: addDays(today, DAYS_SHOWN - 1) };
}

function asProfile(row: Row, viewer: Viewer, sight: Sight, span: { from: Day; to: Day }): Profile {
  const { userId, user: _user, workLinks, days, rates, credits, availableFrom, ...rest } = row;
  const start = fromColumn(availableFrom);
  return {
    ...rest,
    sight,
    homeName: row.homeDivision ? placeName(row.homeDivision, viewer.locale) : "",
    claimed: userId !== null,
    visibility: row.visibility as Visibility,
    workMode: row.workMode as WorkMode,
    availableFrom: start,
    rates: sharedRates(rates as Rate[], sight),
    credits: credits.map((credit) => ({
      ...credit,
      grade: credit.grade as Grade,
      checkedOn: fromColumn(credit.checkedOn),
      expiresOn: fromColumn(credit.expiresOn),
    })),
    links: workLinks,
    days: statesOf(
      days.map(({ day, state }) => ({ day: fromColumn(day), state }) as DayMark),
      span,
      start,
    ),
  };
}
