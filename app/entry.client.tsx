import { RemixBrowser } from "@remix-run/react";
import i18next from "i18next";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider, initReactI18next } from "react-i18next";
import { getInitialNamespaces } from "remix-i18next/client";
import { loaders } from "~/locales/browser";

const words = {
  type: "backend" as const,
  read(locale: string, namespace: string, done: (error: unknown, words: Record<string, unknown> | null) => void) {
    const load = loaders[locale]?.[namespace];
    if (!load) return done(null, {});
    load().then((found) => done(null, found.default), (error: unknown) => done(error, null));
  },
};

async function start() {
  await i18next
    .use(initReactI18next)
    .use(words)
    .init({
      lng: document.documentElement.lang,
      ns: getInitialNamespaces(),
      defaultNS: "common",
      fallbackLng: false,
      interpolation: { escapeValue: false },
    });
  startTransition(() => {
    hydrateRoot(
      document,
      <I18nextProvider i18n={i18next}>
        <StrictMode>
          <RemixBrowser />
        </StrictMode>
      </I18nextProvider>,
    );
  });
}

void start();
