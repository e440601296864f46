import { db } from "~/adapters/db.server";
import type { EventType, RecordedEvent } from "../../events";
import type { SearchKind } from "../../search";

/** Whose documents an event may change; the rows say how. */
export type Subject = { of: "profile" | "opening" | "studio" | "production" | "engagement" | "user"; id: string };

/** What one job of this reader is told. */
export type Payload = Subject[] | { kind: SearchKind; ids: string[] } | { orphans: true };

const ofSubject: Partial<Record<EventType, Subject["of"]>> = {
  "profile.created": "profile",
  "profile.revised": "profile",
  "profile.published": "profile",
  "profile.hidden": "profile",
  "profile.claimed": "profile",
  "profile.removed": "profile",
  "user.closed": "user",
  "studio.revised": "studio",
  "studio.verified": "studio",
  "studio.refused": "studio",
  "studio.lapsed": "studio",
  "production.revised": "production",
  "opening.published": "opening",
  "opening.revised": "opening",
  "opening.closed": "opening",
  "opening.reopened": "opening",
  "opening.removed": "opening",
  "engagement.agreed": "engagement",
  "engagement.ended": "engagement",
};

/**
 * The jobs that an event asks of search. Single changes share one key, so that those which wait are done
 * together; a file's documents come in jobs of their own.
 */
export function subjectsOf(event: RecordedEvent): { key?: string; payload: Payload }[] {
  const of = ofSubject[event.type];
  if (of) return [{ key: "changes", payload: [{ of, id: event.subjectId }] }];
  const ids = event.data.ids as string[] | undefined;
  if (event.type === "profiles.imported" && ids) return [{ payload: { kind: "profile", ids } }];
  if (event.type === "openings.imported" && ids) return [{ payload: { kind: "opening", ids } }];
  if (event.type === "demonstration.removed") return [{ key: "orphans", payload: { orphans: true } }];
  return [];
}

/** The documents that subjects stand for. */
export async function documentsOf(subjects: Subject[]): Promise<Record<SearchKind, string[]>> {
  const idsOf = (of: Subject["of"]) => subjects.filter((subject) => subject.of === of).map(({ id }) => id);
  const [studios, productions, users, engagements] = [
    idsOf("studio"),
    idsOf("production"),
    idsOf("user"),
    idsOf("engagement"),
  ];
  const [openings, profiles, engaged] = await Promise.all([
    studios.length + productions.length > 0
      ? db().opening.findMany({
          where: { OR: [{ studioId: { in: studios } }, { productionId: { in: productions } }] },
          select: { id: true },
        })
      : [],
    users.length > 0 ? db().profile.findMany({ where: { userId: { in: users } }, select: { id: true } }) : [],
    engagements.length > 0
      ? db().engagement.findMany({ where: { id: { in: engagements } }, select: { profileId: true, openingId: true } })
      : [],
  ]);
  const unique = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];
  return {
    opening: unique([
      ...idsOf("opening"),
      ...openings.map(({ id }) => id),
      ...engaged.map(({ openingId }) => openingId),
    ]),
    profile: unique([
      ...idsOf("profile"),
      ...profiles.map(({ id }) => id),
      ...engaged.map(({ profileId }) => profileId),
    ]),
  };
}
