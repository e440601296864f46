import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { getInitialNamespaces } from "remix-i18next/client";
import { loaders } from "~/locales/browser";
import { createReader } from "~/locales/reader";

async function start() {
  const language = document.documentElement.lang;
  const load = async (namespace: string) => (await loaders[language]![namespace]!()).default;
  const reader = await createReader(language, getInitialNamespaces(), load);
  startTransition(() => {
    hydrateRoot(
      document,
      <I18nextProvider i18n={reader}>
        <StrictMode>
          <RemixBrowser />
        </StrictMode>
      </I18nextProvider>,
    );
  });
}

void start();
