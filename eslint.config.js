import tseslint from "typescript-eslint";

// Who may import whom (docs/decisions and CONTRIBUTING say why); tests/architecture.test.ts checks the rest.
const server = { group: ["**/*.server"], message: "Code for the browser must not reach the server's files." };
const adapters = { group: ["~/adapters/*", "**/adapters/*"], message: "Go through a domain front door." };
const prisma = { group: ["@prisma/*", "**/generated/*"], message: "Only domain and adapters touch Prisma." };
const remix = { group: ["@remix-run/*", "react", "react-*", "express"], message: "No page, no request here." };
const above = {
  group: ["~/http/*", "~/ui/*", "~/routes/*", "**/http/*", "**/ui/*", "**/routes/*"],
  message: "This layer knows nothing of the ones above it.",
};
const domain = { group: ["~/domain/*", "**/domain/*"], message: "Adapters know nothing of the domain." };
const nodeOnly = { group: ["@remix-run/node", "node:*"], message: "This runs in the browser too." };
const namedZod = {
  selector: "ImportDeclaration[source.value=/^zod/] > ImportSpecifier",
  message: 'Write import * as z from "zod": a quarter of the bytes.',
};
const anyZod = { group: ["zod", "zod/*"], message: "Schemas live in x.forms.ts; vocabulary stays small." };

const layer = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { "no-restricted-imports": ["error", { patterns }] },
});

// What a route may ask of the outside world itself: the time, an address, a stored file, a drawn picture.
const outside = ["clock", "env.server", "files.server", "posters.server"].map((name) => `!~/adapters/${name}`);

export default tseslint.config(
  { ignores: ["app/adapters/generated/", "build/", "public/build/", "node_modules/", ".data/", ".cache/"] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },
  tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-restricted-syntax": ["error", namedZod],
      "prefer-const": "error",
    },
  },
  { files: ["app/**/*.{ts,tsx}"], rules: { "no-console": "error" } },
  layer(["app/adapters/**"], [domain, above, remix]),
  layer(["app/domain/**"], [above, remix]),
  // Vocabulary: read by pages too, so neither the server's files nor schemas.
  layer(["app/domain/**"], [above, remix, server, adapters, nodeOnly, anyZod], ["**/*.server.ts", "**/*.forms.ts"]),
  layer(["app/domain/**/*.forms.ts"], [above, remix, server, adapters, nodeOnly]),
  layer(["app/ui/**"], [server, adapters, prisma, nodeOnly]),
  layer(["app/http/**"], [prisma]),
  layer(["app/routes/**"], [prisma, { ...adapters, group: [...adapters.group, ...outside] }]),
  layer(["app/commands/**", "app/*.ts", "app/*.tsx"], [prisma]),
);
