/** The page that an address asks for, from 1; what cannot be read is the first. */
export function pageOf(query: URLSearchParams): number {
  const page = Number(query.get("page"));
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1;
}
