import { createCookie, redirect } from "@remix-run/node";
import type { Message } from "~/domain/errors";

const cookie = createCookie("flash", { path: "/", httpOnly: true, sameSite: "lax", maxAge: 60 });

/** Goes to a page of ours and says one sentence there, once. */
export async function redirectWithFlash(
  path: string,
  key: string,
  values?: Message["values"],
  headers = new Headers(),
) {
  headers.append("Set-Cookie", await cookie.serialize({ key, values }));
  return redirect(path, { headers });
}

/** The sentence left for this page, and the cookie that takes it away. */
export async function takeFlash(request: Request): Promise<{ message: Message | null; cookie: string | null }> {
  const value: unknown = await cookie.parse(request.headers.get("Cookie"));
  if (!value || typeof value !== "object" || !("key" in value)) return { message: null, cookie: null };
  return { message: value as Message, cookie: await cookie.serialize("", { maxAge: 0 }) };
}
