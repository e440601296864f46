import { hash, verify } from "@node-rs/argon2";
import { Invalid } from "../errors";

// argon2id with the least that OWASP asks for (Password Storage Cheat Sheet): 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string) => hash(password, cost);

let decoy: Promise<string> | undefined;

/** True when the password belongs to the hash. Without a hash it works just as long, and is never true. */
export async function verifyPassword(known: string | null | undefined, password: string) {
  decoy ??= hashPassword("nobody's");
  const right = await verify(known ?? (await decoy), password);
  return Boolean(known) && right;
}

const COMMON = [
  "1234567890",
  "0123456789",
  "9876543210",
  "0987654321",
  "qwertyuiop",
  "1qaz2wsx3e",
  "1q2w3e4r5t",
  "asdfghjkl",
  "password",
  "iloveyou",
  "woaini",
  "5201314",
  "admin",
  "letmein",
  "quzhou",
  "quji",
];

/** Refuses a password that is guessed first: common ones, few characters repeated, the person's own name or address. */
export function refuseEasyPassword(password: string, ...about: string[]) {
  const plain = password.toLowerCase();
  const rest = [...COMMON, ...about.map((word) => word.toLowerCase().replace(/@.*|^\+86/g, ""))]
    .filter((word) => word.length >= 4)
    .reduce((text, word) => text.replaceAll(word, ""), plain);
  if (new Set(plain).size < 5 || rest.length < 4)
    throw new Invalid({ password: { key: "account:error.easyPassword" } });
}
