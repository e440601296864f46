/** The classic compiler; every future flag is on, so that moving on is a codemod. */
export default {
  server: "./app/server.ts",
  serverBuildPath: "build/index.js",
  serverModuleFormat: "esm",
  serverPlatform: "node",
  serverMinify: false,
  serverDependenciesToBundle: [],
  serverNodeBuiltinsPolyfill: undefined,
  browserNodeBuiltinsPolyfill: { modules: {} },
  postcss: true,
  tailwind: false,
  ignoredRouteFiles: ["**/.*"],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true,
  },
};
