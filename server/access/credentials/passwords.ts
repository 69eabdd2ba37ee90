/** Passwords and PINs as argon2id hashes. Each takes tens of milliseconds and many megabytes, so few run at once. */
import { argon2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { no, type Result } from '../../../shared/refusals/result.ts';
import type { SecretHash } from '../stores/kinds.ts';
import type { RandomBytes } from '../stores/secrets.ts';

const argon2id = promisify(argon2);

export interface HashCost {
  /** KiB. */
  memory: number;
  passes: number;
  parallelism: number;
}
/**
 * OWASP Password Storage Cheat Sheet: 46 MiB and one pass, as strong as its 19 MiB and two passes. Pieces of more than
 * 32 MiB glibc gives back at once; of smaller ones each of Node's threads would keep its own for ever, 130 MB in all.
 */
const owaspCost: HashCost = { memory: 47_104, passes: 1, parallelism: 1 };

const saltBytes = 16;
const hashBytes = 32;
/** How many run at once: the calls of the hall need the processor too. */
const mostAtOnce = 2;
/** About a second's work. So many of the hall's own, and so many others. */
const mostWaiting = 20;

/** Too many passwords are being checked at this moment. Nothing was tried. */
export class TooBusy extends Error {
  override name = 'TooBusy';
}

export async function unlessTooBusy<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TooBusy) return no('too-many-requests');
    throw error;
  }
}

/** Every method rejects with `TooBusy` when too many are waiting. */
export class Passwords {
  #randomBytes: RandomBytes;
  #cost: HashCost;
  #running = 0;
  /** The hall's own go first: a flood of others keeps nobody of them out. */
  #known: (() => void)[] = [];
  #others: (() => void)[] = [];

  constructor(randomBytes: RandomBytes, cost: HashCost = owaspCost) {
    this.#randomBytes = randomBytes;
    this.#cost = cost;
  }

  /** `isKnown`: for somebody at a place that belongs to the hall. */
  async hash(secret: string, isKnown = false): Promise<SecretHash> {
    const { memory, passes, parallelism } = this.#cost;
    const salt = this.#randomBytes(saltBytes);
    const hash = await this.#derive(secret, salt, this.#cost, isKnown);
    return {
      algorithm: 'argon2id',
      memory,
      passes,
      parallelism,
      salt: salt.toString('base64url'),
      hash: hash.toString('base64url'),
    };
  }

  async matches(secret: string, kept: SecretHash, isKnown = false): Promise<boolean> {
    const found = await this.#derive(secret, Buffer.from(kept.salt, 'base64url'), kept, isKnown);
    const expected = Buffer.from(kept.hash, 'base64url');
    return found.length === expected.length && timingSafeEqual(found, expected);
  }

  /** Takes as long as `matches`: nobody learns from the time whether there is anything to compare with. */
  async matchesNothing(secret: string, isKnown = false): Promise<false> {
    await this.hash(secret, isKnown);
    return false;
  }

  /** Whether the hash was made with another cost than today's. */
  isOutdated({ memory, passes, parallelism }: SecretHash): boolean {
    const cost = this.#cost;
    return memory !== cost.memory || passes !== cost.passes || parallelism !== cost.parallelism;
  }

  async #derive(
    secret: string,
    nonce: Buffer,
    { memory, passes, parallelism }: HashCost,
    isKnown: boolean,
  ): Promise<Buffer> {
    // One keyboard gives é as one character, another as two.
    const message = secret.normalize('NFKC');
    await this.#enter(isKnown);
    try {
      return await argon2id('argon2id', { message, nonce, parallelism, tagLength: hashBytes, memory, passes });
    } finally {
      this.#leave();
    }
  }

  async #enter(isKnown: boolean): Promise<void> {
    if (this.#running >= mostAtOnce) return this.#wait(isKnown ? this.#known : this.#others);
    this.#running++;
  }

  #wait(queue: (() => void)[]): Promise<void> {
    if (queue.length >= mostWaiting) throw new TooBusy('Too many passwords are being checked');
    return new Promise((resolve) => queue.push(resolve));
  }

  /** Gives the place to the next that waits. */
  #leave(): void {
    const next = this.#known.shift() ?? this.#others.shift();
    if (next === undefined) this.#running--;
    else next();
  }
}
