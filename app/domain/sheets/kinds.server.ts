import type { Message } from "../errors";
import type { Viewer } from "../identity";
import * as openings from "../openings.server";
import * as profiles from "../profiles.server";
import type { SheetKind, SheetProblem } from "../sheets";

type Read = { value: unknown; problems: { column: string; reason: Message }[] | null };
type Options = {
  consentId: string | null;
  trusted: boolean;
  studioId: string | null;
  dryRun: boolean;
  source: { id: string; label: string };
};

/** One kind of sheet: its columns, how a row is read, and how a batch of rows is brought in. */
type Kind = {
  required: readonly string[];
  optional: readonly string[];
  read(record: Record<string, string>): Read;
  bringIn(viewer: Viewer, rows: unknown[], options: Options): Promise<string[]>;
};

export const BATCH = profiles.IMPORT_BATCH;

const kinds: Record<SheetKind, Kind> = {
  profiles: {
    required: profiles.sheetColumns,
    optional: profiles.optionalSheetColumns,
    read: profiles.parseProfileRow,
    bringIn: (viewer, rows, options) => profiles.importProfiles(viewer, rows as profiles.ProfileRow[], options),
  },
  openings: {
    required: openings.sheetColumns,
    optional: openings.optionalSheetColumns,
    read: openings.parseOpeningRow,
    bringIn: (viewer, rows, { trusted, studioId, dryRun, source }) =>
      openings.importOpenings(viewer, rows as openings.SheetOpening[], {
        trusted,
        dryRun,
        source: source.label,
        ...(studioId ? { studioId } : {}),
      }),
  },
};

export const kindOf = (kind: SheetKind) => kinds[kind];
export const columnsOf = (kind: SheetKind) => ({
  required: [...kinds[kind].required],
  optional: [...kinds[kind].optional],
});

const taken = ["created", "updated", "unchanged"] as const;

/** How an outcome counts; any other word is the reason why a row was not taken. */
export const isTaken = (outcome: string): outcome is (typeof taken)[number] => taken.some((known) => known === outcome);

export const whySkipped = (outcome: string): SheetProblem["reason"] => ({ key: `sheets:skipped.${outcome}` });
