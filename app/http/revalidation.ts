import type { ShouldRevalidateFunction } from "@remix-run/react";

/** After a refused form, too, the page is read again: its next attempt starts from what somebody else has changed. */
export const revalidateAfterRefusal: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  defaultShouldRevalidate || (actionStatus ?? 200) >= 400;
