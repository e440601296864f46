import { sendQueued } from "~/adapters/outbox.server";
import { findMatches, removeSearchesOf, sweepFinds, tellDue } from "~/domain/alerts.server";
import { getEvent } from "~/domain/audit.server";
import type { RecordedEvent } from "~/domain/events";
import { expireOverdue, withdrawAllOf } from "~/domain/hiring.server";
import { system } from "~/domain/identity";
import { sweepIdentity } from "~/domain/identity.server";
import { deliverNotifications, forgetNoticesOf, notifies } from "~/domain/notifications.server";
import { closeOverdue } from "~/domain/openings.server";
import { eraseProfileOf } from "~/domain/profiles.server";
import {
  checkCounts,
  keepInStep,
  pushChanges,
  reindexJob,
  repairSearch,
  subjectsOf,
  sweepQuestions,
} from "~/domain/search.server";
import { runSheet } from "~/domain/sheets.server";
import { endMemberships, lapseStudios, remindStudios } from "~/domain/studios.server";

/** One reader of the event log: which jobs an event asks of it, and how one of them is done. */
type Reader = {
  jobsOf(event: RecordedEvent): { key?: string; payload: unknown }[];
  perform(payload: unknown): Promise<unknown>;
};

/** A reader that finishes the closing of an account: one job for each person. */
function whenClosed(finish: (userId: string) => Promise<unknown>): Reader {
  return {
    jobsOf: ({ type, subjectId }) => (type === "user.closed" ? [{ key: subjectId, payload: { id: subjectId } }] : []),
    perform: (payload) => finish((payload as { id: string }).id),
  };
}

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
  erasure: whenClosed(eraseProfileOf),
  withdrawals: whenClosed(withdrawAllOf),
  memberships: whenClosed(endMemberships),
  notices: whenClosed(forgetNoticesOf),
  "saved-searches": whenClosed(removeSearchesOf),
  sheets: {
    jobsOf: ({ type, subjectId }) => (type === "sheet.started" ? [{ key: subjectId, payload: { id: subjectId } }] : []),
    perform: (payload) => runSheet((payload as { id: string }).id),
  },
};

/** Jobs that are no answer to an event. */
export const errands: Record<string, (payload: unknown) => Promise<unknown>> = {
  message: (payload) => sendQueued((payload as { id: string }).id),
  "push-search": pushChanges,
  "follow-search": findMatches,
};

/** What happens by the clock. Times are UTC: a day of Asia/Shanghai ends at 16:00. */
export const schedules: Record<string, { cron: string; perform(): Promise<unknown> }> = {
  "expire-overdue": { cron: "*/5 * * * *", perform: () => expireOverdue(system) },
  "close-overdue": { cron: "*/5 * * * *", perform: () => closeOverdue(system) },
  "lapse-studios": { cron: "1 16 * * *", perform: () => lapseStudios(system) },
  "remind-studios": { cron: "0 1 * * *", perform: () => remindStudios(system) },
  "keep-search-in-step": { cron: "* * * * *", perform: keepInStep },
  "count-search": { cron: "*/5 * * * *", perform: checkCounts },
  "repair-search": { cron: "30 19 * * *", perform: () => repairSearch() },
  "tell-of-searches": { cron: "* * * * *", perform: tellDue },
  "sweep-finds": { cron: "10 18 * * *", perform: sweepFinds },
  "sweep-questions": { cron: "20 17 * * *", perform: sweepQuestions },
  "sweep-identity": { cron: "30 * * * *", perform: sweepIdentity },
};
