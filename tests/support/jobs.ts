import { pool } from "~/adapters/db.server";
import { drainJobs } from "~/worker.server";

/** Lets every job that is due run, and those that they add, as the worker would. */
export const runJobs = () => drainJobs(30_000);

/** Jobs that wait: their names, how often they were tried, and whether they are due. */
export async function waitingJobs() {
  const { rows } = await pool().query<{ task: string; attempts: number; due: boolean }>(
    "SELECT task_identifier AS task, attempts, run_at <= now() AS due FROM graphile_worker.jobs ORDER BY id",
  );
  return rows;
}
