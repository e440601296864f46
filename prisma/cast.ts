import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { now, setClock } from "~/adapters/clock";
import { signLink } from "~/adapters/links.server";
import { transact } from "~/domain/audit.server";
import { addDays, dayOf, type Day } from "~/domain/days";
import { system, type Viewer } from "~/domain/identity";
import { addPerson, appointOfficial, sendInvitation, viewerOfUser } from "~/domain/identity.server";
import { OpeningForm, ProductionForm } from "~/domain/openings.forms";
import { createProduction, draftOpening, publishOpening } from "~/domain/openings.server";
import { CreditForm, ProfileForm, RatesForm } from "~/domain/profiles.forms";
import {
  addCredit,
  beginProfile,
  getOwnProfile,
  markDays,
  publishProfile,
  reviseProfile,
  setRates,
} from "~/domain/profiles.server";
import { creditCodeCheck } from "~/domain/studios";
import { StudioPage } from "~/domain/studios.forms";
import {
  attachDocument,
  beginStudio,
  getOwnStudio,
  joinStudio,
  leaveStudio,
  reviseStudioPage,
  submitStudio,
  verifyStudio,
} from "~/domain/studios.server";
import {
  DEMO_PASSWORD,
  openings,
  people,
  productions,
  profiles,
  studios,
  type Creative,
  type OpeningName,
  type ProductionName,
  type Role,
  type StudioName,
} from "./world";

/** The cast once it lives: ids by name, and who is asking. */
export type Cast = {
  today: Day;
  userIds: Record<Role, string>;
  profileIds: Record<Creative, string>;
  studioIds: Record<StudioName, string>;
  productionIds: Record<ProductionName, string>;
  openingIds: Record<OpeningName, string>;
  /** The person as a viewer at this moment, with the seats they hold now. */
  as(role: Role): Promise<Viewer & { userId: string }>;
};

/** Does something as if it were so many days ago. */
export async function daysAgo<T>(days: number, work: () => Promise<T>): Promise<T> {
  const moment = new Date(now().getTime() - days * 86_400_000);
  setClock(() => moment);
  try {
    return await work();
  } finally {
    setClock();
  }
}

async function inTurn<Key extends string, Value>(keys: Key[], work: (key: Key) => Promise<Value>) {
  const done = {} as Record<Key, Value>;
  for (const key of keys) done[key] = await work(key);
  return done;
}

const keysOf = <Key extends string>(record: Record<Key, unknown>) => Object.keys(record) as Key[];

/** Brings the named cast to life through the front doors: people, seats, studios, profiles, openings. */
export async function buildCast(): Promise<Cast> {
  const today = dayOf(now());
  const userIds = await daysAgo(60, () =>
    inTurn(keysOf(people), (role) => {
      const { name, email, phone, ...rest } = people[role];
      return addPerson(system, {
        name,
        email,
        phone,
        password: DEMO_PASSWORD,
        locale: "locale" in rest ? rest.locale : "zh-CN",
        demo: true,
      });
    }),
  );
  const as = async (role: Role) => {
    const viewer = await viewerOfUser(userIds[role], { locale: "zh-CN", requestId: null });
    return { ...viewer, userId: userIds[role] };
  };
  await daysAgo(59, async () => {
    await appointOfficial(system, { userId: userIds.administrator, role: "administrator" });
    await appointOfficial(system, { userId: userIds.approver, role: "approver" });
    await appointOfficial(system, { userId: userIds.caseOfficer, role: "case-officer" });
  });
  const studioIds = await foundStudios(as);
  await staffStudio(as, studioIds.xinan);
  const profileIds = await daysAgo(30, () =>
    inTurn(keysOf(profiles), async (who) => writeProfile(await as(who), who, today)),
  );
  const productionIds = await daysAgo(29, () =>
    inTurn(keysOf(productions), async (name) => {
      const { studio, shoot, ...form } = productions[name];
      const viewer = await as(studios[studio].owner);
      const [shootFrom, shootTo] = [addDays(today, shoot[0]), addDays(today, shoot[1])];
      return createProduction(viewer, studioIds[studio], ProductionForm.parse({ ...form, shootFrom, shootTo }));
    }),
  );
  const openingIds = await inTurn(keysOf(openings), (name) => postOpening({ as, productionIds, today }, name));
  return { today, userIds, profileIds, studioIds, productionIds, openingIds, as };
}

type As = Cast["as"];

async function foundStudios(as: As) {
  const folder = await mkdtemp(path.join(tmpdir(), "quji-papers-"));
  const paper = path.join(folder, "licence.png");
  await sharp({ create: { width: 840, height: 1188, channels: 3, background: "#f1ebe0" } })
    .png()
    .toFile(paper);
  const ids = await daysAgo(45, () =>
    inTurn(keysOf(studios), async (name) => {
      const { owner, body, size, division, about, aboutEn, nameEn, ...rest } = studios[name];
      const id = await beginStudio(await as(owner), {
        name: rest.name,
        creditCode: body + creditCodeCheck(body),
        division,
        size,
      });
      const viewer = await as(owner);
      for (const kind of ["licence", "authorisation"] as const) {
        await attachDocument(viewer, id, kind, { path: paper, fileName: `${kind}.png` });
      }
      const { version } = (await getOwnStudio(viewer, id))!;
      await reviseStudioPage(
        viewer,
        id,
        StudioPage.parse({ nameEn, division, size, about, aboutEn, version: String(version) }),
      );
      return id;
    }),
  );
  await rm(folder, { recursive: true });
  const submit = async (name: StudioName) => {
    const viewer = await as(studios[name].owner);
    await submitStudio(viewer, ids[name], { version: (await getOwnStudio(viewer, ids[name]))!.version });
  };
  await daysAgo(44, async () => {
    await submit("xinan");
    await submit("changdi");
  });
  await daysAgo(42, async () => {
    for (const name of ["xinan", "changdi"] as const) {
      const { version } = (await getOwnStudio(await as(studios[name].owner), ids[name]))!;
      const verifiedUntil = addDays(dayOf(now()), 150);
      await verifyStudio(await as("caseOfficer"), ids[name], {
        version,
        verifiedUntil,
        evidenceNote: "演示：执照与授权书已核对",
      });
    }
  });
  await daysAgo(2, () => submit("xianxia"));
  return ids;
}

/** A recruiter who works there, and one who left. */
async function staffStudio(as: As, studioId: string) {
  await daysAgo(40, async () => {
    for (const role of ["recruiter", "formerRecruiter"] as const) {
      const owner = await as("owner");
      const invitation = {
        target: people[role].email,
        role: "recruiter",
        studioId,
        label: studios.xinan.name,
      } as const;
      const id = await transact((tx) => sendInvitation(tx, owner, invitation));
      const expires = new Date(now().getTime() + 86_400_000);
      await joinStudio(await as(role), signLink({ id, purpose: "invitation", expires }));
    }
  });
  await daysAgo(12, async () => leaveStudio(await as("formerRecruiter"), studioId));
}

async function writeProfile(viewer: Viewer & { userId: string }, who: Creative, today: Day) {
  const { craft, home, credits, rate, away, visibility, ...words } = profiles[who];
  const { name, nameEn } = people[who];
  const id = await beginProfile(viewer, { name, craft, home });
  const own = { ...viewer, profileId: id };
  const version = async () => String((await getOwnProfile(own))!.version);
  const form = { ...words, name, nameEn, craft, home, relocate: words.relocate ? "on" : "", version: await version() };
  await reviseProfile(own, ProfileForm.parse(form));
  for (const [title, year, role, filingNumber] of credits) {
    await addCredit(own, CreditForm.parse({ title, year: String(year), role, filingNumber }));
  }
  const [unit, min, max, audience] = rate;
  await setRates(own, RatesForm.parse({ [unit]: { min, max, audience }, version: await version() }));
  if (away)
    await markDays(own, { state: "away", days: [], from: addDays(today, away[0]), to: addDays(today, away[1]) });
  if (visibility !== "hidden") {
    await publishProfile(own, { visibility, consent: true, version: Number(await version()) });
  }
  return id;
}

type OpeningWords = Record<"role" | "title" | "titleEn" | "description" | "descriptionEn" | "skills", string> & {
  pay: [string, string, string];
  ago: number;
};
type Posting = Pick<Cast, "as" | "productionIds" | "today">;

/** Publishes one of the openings of the world, or another one that is like it but for what is changed; returns its id. */
export async function postOpening(
  { as, productionIds, today }: Posting,
  name: OpeningName,
  changes: Partial<OpeningWords> = {},
) {
  const { production, dates, pay, applyBy, ago, headcount, ...words } = { ...openings[name], ...changes };
  const { studio, shoot: _shoot, ...terms } = productions[production];
  const [payMin, payMax, payUnit] = pay;
  return daysAgo(ago, async () => {
    const viewer = await as(studios[studio].owner);
    const id = await draftOpening(viewer, {
      productionId: productionIds[production],
      role: words.role,
      headcount: Number(headcount),
    });
    const form = OpeningForm.parse({
      ...terms,
      ...words,
      headcount,
      payMin,
      payMax,
      payUnit,
      version: "1",
      startDate: addDays(today, dates[0]),
      endDate: addDays(today, dates[1]),
      applyBy: addDays(today, applyBy),
    });
    await publishOpening(viewer, id, form);
    return id;
  });
}
