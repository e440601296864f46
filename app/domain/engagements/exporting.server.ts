import { now } from "~/adapters/clock";
import { Prisma } from "~/adapters/db.server";
import { record, transact } from "../audit.server";
import { dayOf, type Day } from "../days";
import { engagementNumber } from "../engagements";
import type { Viewer } from "../identity";
import { fenToYuan } from "../money";
import { roleName } from "../vocabulary";
import { BYTE_ORDER_MARK, csvRecord } from "./csv";
import type { PlacementFilter } from "./placement-filter";
import { placementRows } from "./placement-rows.server";
import { countPlacements } from "./placements.server";
import type { Placement } from "./views";

const { sql } = Prisma;
const BATCH = 1_000;

// A spreadsheet for Chinese offices: its words stand here and not in the locales, since they never change with the reader.
const columns: [string, (row: Placement) => string | number | null][] = [
  ["录用号", (row) => engagementNumber(row.number)],
  ["姓名", (row) => row.person.name],
  ["工种", (row) => roleName(row.role, "zh-CN")],
  ["剧组", (row) => row.production?.title ?? null],
  ["机构", (row) => row.studio.name],
  ["工作地", (row) => row.county],
  ["开始", (row) => row.startDate],
  ["约定结束", (row) => row.endDate],
  ["实际结束", (row) => row.endedOn],
  ["天数", (row) => row.days],
  ["酬劳区间（元）", ({ pay }) => pay && `${fenToYuan(pay.min)}–${fenToYuan(pay.max)}`],
  ["计酬单位", ({ pay }) => pay && units[pay.unit]!],
  ["录用前居住地", (row) => originNames[row.origin]],
  ["状态", (row) => stateNames[row.state]],
];

const units: Record<string, string> = {
  day: "天",
  episode: "集",
  project: "项目",
  month: "月",
  "finished-minute": "成片分钟",
};
const originNames: Record<Placement["origin"], string> = { local: "本市", incoming: "外地", unknown: "不详" };
const stateNames: Record<Placement["state"], string> = {
  ahead: "待开工",
  running: "在岗",
  due: "到期待确认",
  completed: "完成",
  "ended-early": "提前结束",
  cancelled: "开工前取消",
  "no-show": "未到岗",
};

/**
 * The placements of a filter as CSV (RFC 4180, UTF-8 with a byte-order mark, Chinese headers), latest first,
 * piece by piece so that memory stays flat; pay as its band. Records `engagements.exported` before the first
 * piece. Officials only; throws NotFound for anyone else.
 */
export async function exportPlacements(viewer: Viewer, filter: PlacementFilter): Promise<AsyncGenerator<string>> {
  const count = await countPlacements(viewer, filter);
  await transact((tx) =>
    record(tx, viewer, {
      type: "engagements.exported",
      subject: { type: "user", id: viewer.userId ?? "system", label: viewer.name },
      data: { count },
    }),
  );
  return write(filter, dayOf(now()));
}

async function* write(filter: PlacementFilter, today: Day): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvRecord(columns.map(([name]) => name));
  // One query a batch, each beginning where the last one ended, so that no connection is held while a slow reader reads.
  let last: Placement | undefined;
  do {
    const after = last
      ? sql`AND (e.start_date, e.number) < (${last.startDate}::date, ${last.number}::int)`
      : Prisma.empty;
    const rows = await placementRows({
      filter,
      today,
      locale: "zh-CN",
      tail: sql`${after} ORDER BY e.start_date DESC, e.number DESC LIMIT ${BATCH}`,
    });
    yield rows.map((row) => csvRecord(columns.map(([, value]) => value(row)))).join("");
    last = rows.length === BATCH ? rows.at(-1) : undefined;
  } while (last);
}
