import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { createInstance } from "i18next";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider, initReactI18next } from "react-i18next";
import { log } from "~/adapters/log.server";
import { loggedPath } from "~/http/logged-path";
import { getLocale, i18nOptions } from "~/http/locale.server";
import { asSent } from "~/http/markup.server";
import { NonceContext } from "~/http/nonce";
import { resources } from "~/locales/all.server";

const PATIENCE = 10_000;

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  loadContext: AppLoadContext,
) {
  const nonce = String(loadContext.nonce ?? "");
  const i18n = createInstance();
  await i18n.use(initReactI18next).init({ ...i18nOptions, lng: await getLocale(request), resources });

  return new Promise<Response>((resolve, reject) => {
    let failed = false;
    // Readers without a browser get the whole page at once; people get its head as soon as it is there.
    const ready = isbot(request.headers.get("User-Agent")) ? "onAllReady" : "onShellReady";
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <I18nextProvider i18n={i18n}>
          <RemixServer context={context} url={request.url} abortDelay={PATIENCE} nonce={nonce} />
        </I18nextProvider>
      </NonceContext.Provider>,
      {
        nonce,
        [ready]() {
          const body = asSent();
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: failed ? 500 : status }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          failed = true;
          log.error({ err: error, requestId: request.headers.get("X-Request-Id") }, "render failed");
        },
      },
    );
    setTimeout(abort, PATIENCE + 1_000).unref();
  });
}

/** What a loader or action threw without meaning to. */
export function handleError(error: unknown, { request }: { request: Request }) {
  if (request.signal.aborted) return;
  log.error(
    { err: error, requestId: request.headers.get("X-Request-Id"), path: loggedPath(new URL(request.url).pathname) },
    "request failed",
  );
}
