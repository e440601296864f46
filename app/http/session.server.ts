import { createCookie } from "@remix-run/node";
import { settings } from "~/adapters/env.server";

const secure = () => settings().appUrl.startsWith("https:");

const cookie = createCookie("session", { path: "/", httpOnly: true, sameSite: "lax" });

/** The session's id in a request, or null. */
export async function sessionIdOf(request: Request): Promise<string | null> {
  const value: unknown = await cookie.parse(request.headers.get("Cookie"));
  return typeof value === "string" && value.length < 100 ? value : null;
}

/** The cookie that keeps a session until its end. */
export const keepSession = (session: { id: string; expiresAt: Date }) =>
  cookie.serialize(session.id, { expires: session.expiresAt, secure: secure() });

export const dropSession = () => cookie.serialize("", { maxAge: 0, secure: secure() });
