import { notFound } from "~/http/found.server";

/** Every address that is nobody's: the not-found page in its frame. */
export async function loader() {
  throw notFound();
}

export async function action() {
  throw notFound();
}

export default function Nowhere() {
  return null;
}
