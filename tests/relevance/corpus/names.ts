import type { Dice } from "../../../prisma/invented/dice";
import { givenNames, surnames, type Given, type Surname } from "./material";

/** A name and how it is said, as the lists say it and not as a program would read it. */
export type Name = {
  han: string;
  surname: string;
  given: string;
  /** Syllables; the right reading first, then with the surname read as the character commonly is. */
  readings: string[][];
  givenReading: string[];
};

const spelled = (surname: Surname, given: Given): Name => ({
  han: surname.han + given.han,
  surname: surname.han,
  given: given.han,
  readings: surname.readings.map((reading) => [...reading, ...given.reading]),
  givenReading: given.reading,
});

const often = surnames.flatMap((surname) => Array.from({ length: surname.weight }, () => surname));

export const anyName = (roll: Dice): Name => spelled(roll.pick(often), roll.pick(givenNames));

/** The name that these characters write. Throws where the lists do not know its parts. */
export function nameOf(han: string): Name {
  const surname = surnames.find((one) => han.startsWith(one.han));
  const given = givenNames.find((one) => surname && one.han === han.slice(surname.han.length));
  if (!surname || !given) throw new Error(`the lists of names do not know ${han}`);
  return spelled(surname, given);
}
