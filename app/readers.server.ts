import { sendQueued } from "~/adapters/outbox.server";
import { getEvent } from "~/domain/audit.server";
import type { RecordedEvent } from "~/domain/events";
import { deliverNotifications, notifies } from "~/domain/notifications.server";
import { reindexJob, subjectsOf } from "~/domain/search.server";

/** One reader of the event log: which jobs an event asks of it, and how one of them is done. */
type Reader = {
  jobsOf(event: RecordedEvent): { key?: string; payload: unknown }[];
  perform(payload: unknown): Promise<unknown>;
};

/** Who listens. Writers know none of them; each is idempotent and re-reads the truth. */
export const readers: Record<string, Reader> = {
  notifications: {
    jobsOf: (event) => (notifies(event.type) ? [{ key: String(event.id), payload: { id: String(event.id) } }] : []),
    perform: async (payload) => {
      const event = await getEvent(BigInt((payload as { id: string }).id));
      if (event) await deliverNotifications(event);
    },
  },
  search: { jobsOf: subjectsOf, perform: reindexJob },
};

/** Jobs that are no answer to an event. */
export const errands: Record<string, (payload: unknown) => Promise<unknown>> = {
  message: (payload) => sendQueued((payload as { id: string }).id),
};

/** What happens by the clock (crontab times are UTC). */
export const schedules: Record<string, { cron: string; perform(): Promise<unknown> }> = {};
