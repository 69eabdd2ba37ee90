/** Secrets that the hall gives out, and what it keeps of them. */
import { hash } from 'node:crypto';

/** Gives `count` random bytes. */
export type RandomBytes = (count: number) => Buffer;

/** 256 bits, as text for a cookie or an address. */
export const newSecret = (randomBytes: RandomBytes): string => randomBytes(32).toString('base64url');

/** Each message of a live connection shows the same secret again: the last ones' digests are at hand. */
const digests = new Map<string, string>();
const mostDigests = 1_000;

/** What is kept of such a secret. Nobody guesses 256 bits, so it needs no slow hash. */
export function digestOf(secret: string): string {
  const known = digests.get(secret);
  if (known !== undefined) return known;
  const digest = hash('sha256', secret, 'base64url');
  if (digests.size === mostDigests) digests.delete(digests.keys().next().value!);
  digests.set(secret, digest);
  return digest;
}

/** 32 of them, so that every byte gives each as often. I, O, 0 and 1 are mistaken for one another. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** What a person reads on one screen and types at another: 40 bits, good for minutes. */
export const newPairingCode = (randomBytes: RandomBytes): string =>
  Array.from(randomBytes(8), (byte) => letters[byte % letters.length]).join('');
