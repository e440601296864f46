import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { signLink } from "~/adapters/links.server";
import { transact } from "~/domain/audit.server";
import { system, type OfficeRole, type StudioRole, type Viewer } from "~/domain/identity";
import { addPerson, appointOfficial, sendInvitation, viewerOfUser } from "~/domain/identity.server";
import { creditCodeCheck } from "~/domain/studios";
import {
  attachDocument,
  beginStudio,
  getOwnStudio,
  joinStudio,
  submitStudio,
  verifyStudio,
} from "~/domain/studios.server";

const asked = { locale: "zh-CN", requestId: null } as const;

/** What a person may do changes with every command, so their viewer is asked for anew. */
export const again = (viewer: Viewer) => viewerOfUser(viewer.userId!, asked);

let phones = 0;

export async function person(name: string): Promise<Viewer> {
  const userId = await addPerson(system, { name, phone: `+8613800${String(++phones).padStart(6, "0")}` });
  return viewerOfUser(userId, asked);
}

export async function official(name: string, role: OfficeRole = "case-officer"): Promise<Viewer> {
  const viewer = await person(name);
  await appointOfficial(system, { userId: viewer.userId!, role });
  return again(viewer);
}

let codes = 0;

/** A credit code that no firm has and that checks. */
export function inventedCode() {
  const first = `91330803MA2${String(++codes).padStart(6, "0")}`;
  return first + creditCodeCheck(first);
}

/** A studio by its first owner, in Qujiang. */
export async function studioOf(owner: Viewer, name: string) {
  const id = await beginStudio(owner, { name, creditCode: inventedCode(), division: "330803", size: "10-49" });
  return { id, owner: await again(owner) };
}

/** A file as an upload leaves it. */
export function upload(content: string | Buffer, fileName = "营业执照.pdf") {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "quji-paper-")), "upload");
  writeFileSync(file, content);
  return { path: file, fileName };
}

export const paper = () => upload("%PDF-1.7\n% a licence\n");

/** Papers handed in and waiting. */
export async function submitted(owner: Viewer, id: string) {
  await attachDocument(owner, id, "licence", paper());
  await attachDocument(owner, id, "authorisation", paper());
  await submitStudio(owner, id, await getOwnStudio(owner, id));
}

export async function verified(owner: Viewer, id: string, by: Viewer, verifiedUntil: string) {
  await submitted(owner, id);
  const { version } = await getOwnStudio(owner, id);
  await verifyStudio(by, id, { evidenceNote: "执照原件，代码网上核过", verifiedUntil, version });
}

/** A colleague who joined by an invitation of the owner. */
export async function joined(owner: Viewer, studioId: string, name: string, role: StudioRole): Promise<Viewer> {
  const colleague = await person(name);
  await joinStudio(colleague, await invitation(owner, studioId, role));
  return again(colleague);
}

/** The token of an invitation's link, as its letter carries it. */
export async function invitation(owner: Viewer, studioId: string, role: StudioRole): Promise<string> {
  const target = `colleague${++phones}@example.com`;
  const id = await transact((tx) => sendInvitation(tx, owner, { target, role, studioId, label: "机构" }));
  return signLink({ id, purpose: "invitation", expires: new Date(Date.now() + 86_400_000) });
}
