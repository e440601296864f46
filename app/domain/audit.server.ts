import { now } from "~/adapters/clock";
import { db, type Tx } from "~/adapters/db.server";
import type { EventType, NewEvent, RecordedEvent, SubjectType } from "./events";
import { isOfficial, type Viewer } from "./identity";
import { NotFound } from "./errors";

/** Runs a command's work as one transaction; whatever it records is committed with it or not at all. */
export function transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(work);
}

let inventing = false;

/**
 * While this work runs, events are marked as demonstration, so that they can be removed with it. For loading
 * the demonstration world before anything is served; never while people work.
 */
export async function whileInventing<T>(work: () => Promise<T>): Promise<T> {
  inventing = true;
  try {
    return await work();
  } finally {
    inventing = false;
  }
}

/**
 * Appends an event and enqueues the job that tells its readers, in the caller's transaction. The job
 * carries the event's id only; readers re-read the truth.
 */
export async function record<T extends EventType>(tx: Tx, viewer: Viewer, event: NewEvent<T>): Promise<bigint> {
  const rows = await tx.$queryRaw<{ id: bigint }[]>`
    WITH added AS (
      INSERT INTO events (type, subject_type, subject_id, actor_id, actor_label, label, data, request_id, demo, occurred_at)
      VALUES (${event.type}, ${event.subject.type}, ${event.subject.id}, ${viewer.userId}::uuid, ${viewer.name},
              ${event.subject.label}, ${JSON.stringify(event.data)}::jsonb, ${viewer.requestId}, ${inventing}, ${now()})
      RETURNING id
    )
    SELECT added.id FROM added, LATERAL graphile_worker.add_job('event', json_build_object('id', added.id::text)) job`;
  return rows[0]!.id;
}

/** Appends several events, each with its job, by one query however many they are. */
export async function recordAll(tx: Tx, viewer: Viewer, events: NewEvent[]): Promise<void> {
  await tx.$queryRaw`
    WITH added AS (
      INSERT INTO events (type, subject_type, subject_id, actor_id, actor_label, label, data, request_id, demo, occurred_at)
      SELECT event->>'type', event->'subject'->>'type', event->'subject'->>'id', ${viewer.userId}::uuid, ${viewer.name},
             event->'subject'->>'label', event->'data', ${viewer.requestId}, ${inventing}, ${now()}
      FROM jsonb_array_elements(${JSON.stringify(events)}::jsonb) event
      RETURNING id
    )
    SELECT added.id FROM added, LATERAL graphile_worker.add_job('event', json_build_object('id', added.id::text)) job`;
}

/** What happened to one subject, oldest first. Officials only; for anyone else it does not exist. */
export async function listEvents(viewer: Viewer, type: SubjectType, id: string): Promise<RecordedEvent[]> {
  if (!viewer.system && !isOfficial(viewer)) throw new NotFound("events");
  const rows = await db().event.findMany({
    where: { subjectType: type, subjectId: id },
    orderBy: { id: "asc" },
    take: 500,
  });
  return rows.map(asRecorded);
}

let demonstration: { seen: boolean; until: number } | undefined;

/** Whether demonstration data is in the database, so that pages can say so; asked again after a minute. */
export async function hasDemonstration(): Promise<boolean> {
  if (demonstration && demonstration.until > Date.now()) return demonstration.seen;
  const [row] = await db().$queryRaw<{ seen: boolean }[]>`SELECT EXISTS (SELECT 1 FROM users WHERE demo) AS seen`;
  demonstration = { seen: row?.seen ?? false, until: Date.now() + 60_000 };
  return demonstration.seen;
}

/** One event by its number, for its readers; null when it was a demonstration and is gone. */
export async function getEvent(id: bigint): Promise<RecordedEvent | null> {
  const row = await db().event.findUnique({ where: { id } });
  return row && asRecorded(row);
}

function asRecorded(row: {
  id: bigint;
  type: string;
  subjectType: string;
  subjectId: string;
  actorId: string | null;
  actorLabel: string;
  label: string;
  data: unknown;
  occurredAt: Date;
}): RecordedEvent {
  return {
    id: row.id,
    type: row.type as EventType,
    subjectType: row.subjectType as SubjectType,
    subjectId: row.subjectId,
    actorId: row.actorId,
    actorLabel: row.actorLabel,
    label: row.label,
    data: row.data as Record<string, unknown>,
    occurredAt: row.occurredAt,
  };
}
