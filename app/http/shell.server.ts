import { now } from "~/adapters/clock";
import { settings } from "~/adapters/env.server";
import { dayOf } from "~/domain/days";
import type { Message } from "~/domain/errors";
import { isAdministrator, isOfficial, type Viewer } from "~/domain/identity";
import { countUnread } from "~/domain/notifications.server";
import { hasDemonstration } from "~/domain/audit.server";
import type { ShellData } from "~/ui/shell";

/** What the frame around every page needs to know. */
export async function shellOf(viewer: Viewer, flash: Message | null): Promise<ShellData> {
  const { OPERATOR_NAME, ICP_NUMBER, HR_LICENCE_NUMBER, SUPERVISOR_PHONE } = settings();
  return {
    viewer: viewer.userId ? { name: viewer.name, unread: await countUnread(viewer) } : null,
    areas: {
      talent: viewer.profileId !== null,
      studios: viewer.studios.map(({ id, name }) => ({ id, name })),
      office: isOfficial(viewer),
      seats: isAdministrator(viewer),
    },
    locale: viewer.locale,
    today: dayOf(now()),
    operator: { name: OPERATOR_NAME, icp: ICP_NUMBER, licence: HR_LICENCE_NUMBER, phone: SUPERVISOR_PHONE },
    demo: await hasDemonstration(),
    flash,
  };
}
