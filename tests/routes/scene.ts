import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { db } from "~/adapters/db.server";
import { signLink } from "~/adapters/links.server";
import { saveSearch, stopToken } from "~/domain/alerts.server";
import { transact } from "~/domain/audit.server";
import { addDays } from "~/domain/days";
import type { OfferInput } from "~/domain/hiring.forms";
import { acceptOffer, getOfferDraft, readApplication, sendApplication, sendOffer } from "~/domain/hiring.server";
import { anonymous, system } from "~/domain/identity";
import {
  beginClosing,
  beginCodeLogIn,
  beginContactChange,
  beginPasswordReset,
  createSession,
  listSessions,
  sendInvitation,
} from "~/domain/identity.server";
import { closeOpening, draftOpening } from "~/domain/openings.server";
import {
  addClip,
  addPicture,
  addWorkLink,
  claimToken,
  importProfiles,
  parseProfileRow,
} from "~/domain/profiles.server";
import { uploadSheet } from "~/domain/sheets.server";
import { putLogo } from "~/domain/studios.server";
import type { Cast } from "../../prisma/cast";
import { inventedOpenings, inventedProfiles } from "../../prisma/invented";
import { people } from "../../prisma/world";
import { writeFilm } from "../support/films";
import { runJobs } from "../support/jobs";
import { aVisit } from "../support/people";
import type { Thing } from "./policies";

/** Everything an address can name, made through the front doors: the screenwriter's, the gaffer's, the studio's, the office's. */
export async function setScene(cast: Cast): Promise<Record<Thing, string>> {
  const { as, studioIds, openingIds, productionIds, userIds, profileIds } = cast;
  const folder = await mkdtemp(path.join(tmpdir(), "quji-scene-"));
  const her = await as("screenwriter");
  const owner = await as("owner");

  const still = path.join(folder, "still.jpg");
  await sharp({ create: { width: 900, height: 1600, channels: 3, background: "#213f38" } })
    .jpeg()
    .toFile(still);
  const film = path.join(folder, "clip.webm");
  await writeFilm(film, { as: "webm", seconds: 1 });
  const picture = await addPicture(her, { file: still, caption: "" });
  const clip = await addClip(her, { file: film, title: "" });
  const { key } = await db().picture.findUniqueOrThrow({ where: { id: picture } });
  const link = await addWorkLink(her, { title: "样片", url: "https://quji.example/film" });
  const credit = await db().credit.findFirstOrThrow({ where: { profileId: profileIds.screenwriter } });
  await putLogo(owner, studioIds.xinan, still);

  const application = await sendApplication(her, openingIds.writing, { note: "", consent: true });
  const openApplication = await sendApplication(her, openingIds.lamps, { note: "", consent: true });
  const offer = await sendTerms(cast, application);
  const hired = await sendApplication(await as("gaffer"), openingIds.lamps, { note: "", consent: true });
  const engagement = await acceptOffer(await as("gaffer"), await sendTerms(cast, hired));

  const draft = await draftOpening(owner, { productionId: productionIds.gate, role: "editor", headcount: 1 });
  const { version } = await db().opening.findUniqueOrThrow({ where: { id: openingIds.executive } });
  await closeOpening(owner, openingIds.executive, version);

  const [person] = inventedProfiles(1, cast.today);
  const claimable = parseProfileRow({ ...person, contact: "claim@quji.example" }).value!;
  await importProfiles(system, [claimable], { source: { id: "scene", label: "scene" } });
  const imported = await db().profile.findUniqueOrThrow({ where: { externalId: claimable.externalId } });

  const file = path.join(folder, "sheet.csv");
  const [row] = inventedOpenings(1, cast.today);
  const own = { ...row!, studio: "信安影业" };
  await writeFile(
    file,
    [Object.keys(own), Object.values(own)].map((cells) => cells.map((text) => `"${text}"`).join(",")).join("\n"),
  );
  const sheetFile = { path: file, name: "sheet.csv" };

  const administrator = await as("administrator");
  const invitation = await transact((tx) =>
    sendInvitation(tx, owner, {
      target: "new@quji.example",
      role: "recruiter",
      studioId: studioIds.xinan,
      label: "信安影业",
    }),
  );
  const officeInvitation = await transact((tx) =>
    sendInvitation(tx, administrator, { target: "officer@quji.example", role: "case-officer", label: "衢集" }),
  );
  const document = await db().studioDocument.findFirstOrThrow({ where: { studioId: studioIds.xinan } });
  const waitingDocument = await db().studioDocument.findFirstOrThrow({ where: { studioId: studioIds.xianxia } });
  await runJobs();
  const notice = await db().notification.findFirstOrThrow({ where: { userId: userIds.owner } });
  const expires = new Date(Date.now() + 86_400_000);

  const savedSearch = await saveSearch(her, {
    kind: "opening",
    query: "role=screenwriter&division=330824",
    name: "开化的编剧活",
    rhythm: "daily",
  });

  await createSession(userIds.screenwriter, "test");
  return {
    studio: studioIds.xinan,
    waitingStudio: studioIds.xianxia,
    opening: openingIds.lamps,
    draft,
    closed: openingIds.executive,
    production: productionIds.gate,
    profile: profileIds.screenwriter,
    imported: imported.id,
    application,
    openApplication,
    offer,
    engagement,
    sheet: await uploadSheet(owner, { kind: "openings", studioId: studioIds.xinan, file: sheetFile }),
    officeSheet: await uploadSheet(await as("caseOfficer"), { kind: "openings", studioId: null, file: sheetFile }),
    invitation,
    officeInvitation,
    credit: credit.id,
    link,
    picture,
    clip,
    document: document.id,
    waitingDocument: waitingDocument.id,
    notice: notice.id,
    session: (await listSessions(her, null))[0]!.id,
    codeLogIn: await beginCodeLogIn(anonymous, { contact: people.editor.email, back: "" }, aVisit()),
    codeReset: await beginPasswordReset(anonymous, { contact: people.editor.email }, aVisit()),
    codeContact: await beginContactChange(her, { contact: "other@quji.example" }, aVisit()),
    codeClosing: await beginClosing(her, aVisit()),
    recruiter: userIds.recruiter,
    approver: userIds.approver,
    savedSearch,
    searchStopToken: stopToken(savedSearch),
    unsubscribeToken: signLink({ id: `${userIds.editor}:offers`, purpose: "unsubscribe", expires }),
    invitationToken: signLink({ id: invitation, purpose: "invitation", expires }),
    claimToken: await claimToken(system, imported.id),
    pictureFile: `${key}-640.webp`,
    logoFile: path.basename((await db().studio.findUniqueOrThrow({ where: { id: studioIds.xinan } })).logoKey!),
  };
}

async function sendTerms(cast: Cast, applicationId: string) {
  const recruiter = await cast.as("recruiter");
  await readApplication(recruiter, cast.studioIds.xinan, applicationId);
  const { application, opening, draft } = (await getOfferDraft(recruiter, cast.studioIds.xinan, applicationId))!;
  const terms = {
    ...draft,
    pay: draft.pay ?? opening.payMax,
    words: "",
    expiresOn: addDays(cast.today, 2),
    version: application.version,
  };
  return sendOffer(recruiter, applicationId, terms as OfferInput);
}
