/// <reference types="@remix-run/dev" />
import "@remix-run/node";

declare module "@remix-run/node" {
  // Loaders' types follow from the future flag.
  interface Future {
    v3_singleFetch: true;
  }
}
