import { settings } from "~/adapters/env.server";

/** Where people reach the site, without a slash at the end: https://quji.example. */
export const origin = () => settings().appUrl;
