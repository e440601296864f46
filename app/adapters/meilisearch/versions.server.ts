// The versions of the server that Quji speaks to. Tests run on the first; later ones of the same major number
// promise to understand what it understands.
const TESTED = [1, 50] as const;

export const RANGE = `${TESTED.join(".")} or later, below ${TESTED[0] + 1}`;

/** Whether a server of this version is one that Quji speaks to. */
export function fits(version: string): boolean {
  const [major = Number.NaN, minor = Number.NaN] = version.split(".").map(Number);
  return major === TESTED[0] && minor >= TESTED[1];
}
