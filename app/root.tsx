import { data, type LinksFunction, type LoaderFunctionArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { settings } from "~/adapters/env.server";
import { takeFlash } from "~/http/flash.server";
import { chosenLocale, languageCookie } from "~/http/locale.server";
import { useNonce } from "~/http/nonce";
import { shellOf } from "~/http/shell.server";
import { getSession, getViewer, requestIdOf } from "~/http/viewer.server";
import { Refused } from "~/ui/refused";
import { Shell } from "~/ui/shell";
import stylesheet from "../styles/app.css";

// A refused form takes away what was said before it.
export { revalidateAfterRefusal as shouldRevalidate } from "~/http/revalidation";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "apple-touch-icon", href: "/apple-touch-icon.png" },
  { rel: "manifest", href: "/site.webmanifest" },
];

/** Words that any page may need: its frame, and what is said when something fails. */
export const handle = { i18n: ["common", "errors"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const [viewer, session, flash] = await Promise.all([getViewer(request), getSession(request), takeFlash(request)]);
  const headers = new Headers({ "Content-Language": viewer.locale, Vary: "Cookie, Accept-Language" });
  const chosen = chosenLocale(request);
  for (const cookie of [flash.cookie, session.cookie, chosen && (await languageCookie.serialize(chosen))]) {
    if (cookie) headers.append("Set-Cookie", cookie);
  }
  const shell = await shellOf(viewer, flash.message);
  return data({ shell, origin: settings().appUrl, requestId: requestIdOf(request) }, { headers });
}

export function Layout({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const nonce = useNonce();
  return (
    <html lang={i18n.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#faf7f2" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#14120f" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  const { shell } = useLoaderData<typeof loader>();
  // A page that names its words waits for them before it appears.
  useTranslation(useMatches().flatMap((match) => (match.handle as { i18n?: string[] } | undefined)?.i18n ?? []));
  return (
    <Shell data={shell}>
      <Outlet />
    </Shell>
  );
}

/** Not found, not allowed, somebody faster, or broken: each says what happened and what to do. */
export function ErrorBoundary() {
  const error = useRouteError();
  const root = useRouteLoaderData<typeof loader>("root");
  const refusal = isRouteErrorResponse(error) ? error : null;
  const page = (
    <Refused
      status={refusal?.status ?? 500}
      reason={
        (refusal?.data as { reason?: { key: string; values?: Record<string, string | number> } } | null)?.reason ?? null
      }
      requestId={root?.requestId ?? null}
    />
  );
  return root ? <Shell data={root.shell}>{page}</Shell> : <main id="main">{page}</main>;
}
