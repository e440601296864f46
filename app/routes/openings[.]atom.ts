import type { LoaderFunctionArgs } from "@remix-run/node";
import { now } from "~/adapters/clock";
import { origin } from "~/http/origin.server";
import { dayOf } from "~/domain/days";
import { anonymous } from "~/domain/identity";
import { listNewest } from "~/domain/openings.server";
import { openingsFeed } from "~/http/feed.server";
import { getLocale, getTranslator } from "~/http/locale.server";
import { xmlResponse } from "~/http/xml";

const ENTRIES = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const [locale, t] = await Promise.all([getLocale(request), getTranslator(request)]);
  const calls = await listNewest({ ...anonymous, locale }, ENTRIES);
  const feed = openingsFeed(calls, { origin: origin(), locale, t, today: dayOf(now()), now: now() });
  return xmlResponse(feed, "application/atom+xml");
}
