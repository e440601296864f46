/** What went wrong, for a program: RFC 9457. */
export type Problem = { status: number; title: string; detail: string } & Record<string, unknown>;

/** A problem as its response. */
export function problem(of: Problem): Response {
  return new Response(JSON.stringify({ type: "about:blank", ...of }), {
    status: of.status,
    headers: { "Content-Type": "application/problem+json", "Access-Control-Allow-Origin": "*" },
  });
}
