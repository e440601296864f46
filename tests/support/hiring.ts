import { setClock } from "~/adapters/clock";
import { db, type Prisma } from "~/adapters/db.server";
import { addDays, toColumn, type Day } from "~/domain/days";
import type { OfferInput } from "~/domain/hiring.forms";
import type { Viewer } from "~/domain/identity";
import { people, studios } from "../../prisma/world";
import { again } from "./people";

/** The day on which these stories are told, and a moment of it: 9:00 in Quzhou. */
export const TODAY: Day = "2026-11-23";
export const MORNING = new Date(`${TODAY}T01:00:00Z`);

/** Stops the clock at a moment of the story; hours later than the morning, or an exact moment. */
export const at = (when: number | string) =>
  setClock(() => (typeof when === "number" ? new Date(MORNING.getTime() + when * 3_600_000) : new Date(when)));

type Member = Viewer & { userId: string };

/** A studio with its people, one opening of it, and the studio next door. */
export type House = {
  studioId: string;
  productionId: string;
  openingId: string;
  owner: Member;
  recruiter: Member;
  former: Member;
  stranger: Member;
};

async function account(name: string): Promise<string> {
  const { id } = await db().user.create({ data: { name }, select: { id: true } });
  return id;
}

const verified = { status: "verified", verifiedAt: MORNING, verifiedUntil: toColumn(addDays(TODAY, 150)) };

/** Xin’an Pictures, verified, with an owner, a recruiter and one who left; one opening, published. */
export async function aHouse(opening: Partial<Prisma.OpeningUncheckedCreateInput> = {}): Promise<House> {
  const [owner, recruiter, former, stranger] = [
    await account(people.owner.name),
    await account(people.recruiter.name),
    await account(people.formerRecruiter.name),
    await account(people.otherOwner.name),
  ];
  const studio = await db().studio.create({
    data: {
      ...verified,
      name: studios.xinan.name,
      members: {
        create: [
          { userId: owner, role: "owner" },
          { userId: recruiter, role: "recruiter" },
          { userId: former, role: "recruiter", leftAt: MORNING },
        ],
      },
      productions: { create: { title: "水亭门外" } },
    },
    select: { id: true, productions: { select: { id: true } } },
  });
  await db().studio.create({
    data: { ...verified, name: studios.changdi.name, members: { create: { userId: stranger, role: "owner" } } },
  });
  const productionId = studio.productions[0]!.id;
  const { id } = await db().opening.create({
    data: { ...published, ...opening, studioId: studio.id, productionId },
    select: { id: true },
  });
  return {
    studioId: studio.id,
    productionId,
    openingId: id,
    owner: await again(owner),
    recruiter: await again(recruiter),
    former: await again(former),
    stranger: await again(stranger),
  };
}

const published = {
  role: "executive-director",
  title: "执行导演",
  description: "排每天的场次",
  headcount: 1,
  status: "published",
  workMode: "on-site",
  division: "330803",
  place: "衢江短剧基地4号棚",
  startDate: toColumn("2026-12-07"),
  endDate: toColumn("2026-12-18"),
  hours: "每日10小时",
  lodging: "双人间，三餐",
  payMin: 110_000,
  payMax: 140_000,
  payUnit: "day",
  payMethod: "bank",
  payCycle: "weekly",
  contractType: "service",
  breachTerms: "剧组取消，付未拍工期的30%",
  replyHours: 72,
  applyBy: toColumn("2026-12-03"),
  publishedAt: new Date("2026-11-20T02:00:00Z"),
};

/** A creative with a profile of their own, hidden unless told otherwise. */
export async function aCreative(
  name: string,
  profile: Partial<Prisma.ProfileUncheckedCreateInput> = {},
): Promise<Member & { profileId: string }> {
  const userId = await account(name);
  const { id } = await db().profile.create({
    data: { name, crafts: ["executive-director"], headline: "九天八十集", homeDivision: "330824", ...profile, userId },
    select: { id: true },
  });
  return { ...(await again(userId)), profileId: id };
}

/** An offer as its form gives it; ten days from 7 December, to be answered by the 26th of November. */
export const anOffer = (version: number, terms: Partial<OfferInput> = {}): OfferInput => ({
  startDate: "2026-12-07",
  endDate: "2026-12-16",
  pay: 120_000,
  payUnit: "day",
  payMethod: "bank",
  payCycle: "weekly",
  contractType: "service",
  division: "330803",
  place: "衢江短剧基地4号棚",
  hours: "每日10小时，超时¥150/小时",
  lodging: "双人间，三餐",
  breachTerms: "剧组取消，付未拍工期的30%",
  words: "昨天谈得很好。",
  expiresOn: "2026-11-26",
  version,
  ...terms,
});

/** What happened, oldest first, as "type label". */
export async function happened(...types: string[]): Promise<string[]> {
  const rows = await db().event.findMany({
    where: types.length ? { type: { in: types } } : {},
    orderBy: { id: "asc" },
    select: { type: true, label: true },
  });
  return rows.map(({ type, label }) => `${type} ${label}`);
}
