import type { Prisma } from "~/adapters/db.server";
import { fromColumn } from "../days";
import type { EngagementStatus } from "../engagements";
import type { ContractType, PayCycle } from "../openings";
import type { RateUnit } from "../profiles";

/** What both sides agreed on, and how it stands. */
export const engagementColumns = {
  id: true,
  number: true,
  role: true,
  division: true,
  place: true,
  startDate: true,
  endDate: true,
  pay: true,
  payUnit: true,
  payMethod: true,
  payCycle: true,
  contractType: true,
  hours: true,
  lodging: true,
  breachTerms: true,
  acceptedOn: true,
  status: true,
  endedOn: true,
  endingReason: true,
  endingWords: true,
  endedBy: true,
  openingId: true,
} as const satisfies Prisma.EngagementSelect;

type Row = Prisma.EngagementGetPayload<{ select: typeof engagementColumns }>;

/** The row with days as days and codes as codes; "" is not stated. */
export const typed = <T extends Row>(row: T) => ({
  ...row,
  status: row.status as EngagementStatus,
  startDate: fromColumn(row.startDate),
  endDate: fromColumn(row.endDate),
  endedOn: fromColumn(row.endedOn),
  acceptedOn: fromColumn(row.acceptedOn),
  payUnit: row.payUnit as RateUnit | "",
  payCycle: row.payCycle as PayCycle | "",
  contractType: row.contractType as ContractType | "",
});
