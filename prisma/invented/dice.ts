/** Throws that fall the same on every machine. */
export type Dice = {
  whole(below: number): number;
  pick<T>(list: readonly T[]): T;
  some<T>(list: readonly T[], most: number): T[];
  odds(share: number): boolean;
};

export function dice(seed: number): Dice {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (below: number) => Math.floor(next() * below);
  const pick = <T>(list: readonly T[]): T => list[whole(list.length)]!;
  const some = <T>(list: readonly T[], most: number) => {
    const rest = [...list];
    return Array.from({ length: Math.min(most, rest.length) }, () => rest.splice(whole(rest.length), 1)[0]!);
  };
  return { whole, pick, some, odds: (share) => next() < share };
}
