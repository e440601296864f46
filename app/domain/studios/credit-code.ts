// GB 32100-2015 leaves out I, O, S, V and Z, which are read as 1, 0, 5, U and 2.
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const MODULUS = ALPHABET.length;
const SHAPE = /^[0-9A-HJ-NP-RTUW-Y]{2}\d{6}[0-9A-HJ-NP-RTUW-Y]{10}$/;

/** A credit code as people type or paste it, in the form it is kept: narrow, upper case, without spaces. */
export const normaliseCreditCode = (typed: string) => typed.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();

/**
 * The check character of a unified social credit code: the eighteenth, computed from the seventeen before
 * it with the weights 3^i mod 31 (GB 32100-2015, 5.1; ISO 7064 as in GB/T 17710).
 */
export function creditCodeCheck(first17: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of first17.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % MODULUS;
  }
  return ALPHABET[(MODULUS - (sum % MODULUS)) % MODULUS]!;
}

/** True for a normalised code of the right shape whose last character checks the others. */
export const isCreditCode = (code: string) => SHAPE.test(code) && creditCodeCheck(code.slice(0, 17)) === code[17];
