/**
 * Where the log of the process goes. Writing to it never throws and never waits: what cannot be written (a full disk, a pipe,
 * a socket or a terminal that nobody reads) is dropped and counted, and the next line that can be written says how much. The hall goes on.
 */
import { stdSerializers } from 'pino';
import type { WriteBytes } from './writer.ts';

export class ProcessLog {
  #write: WriteBytes;
  #dropped = 0;
  /** What was written last ends in the middle of a line. */
  #isTorn = false;

  constructor(write: WriteBytes) {
    this.#write = write;
  }

  /** Lines that are missing since the last one that was written. */
  get dropped(): number {
    return this.#dropped;
  }

  write(line: string): void {
    if (this.#writeWhole(this.#debt() + withoutSecrets(line))) this.#dropped = 0;
    else this.#dropped++;
  }

  /** What has to be said first. */
  #debt(): string {
    if (this.#dropped === 0) return '';
    const told = { level: 50, time: Date.now(), lines: this.#dropped, msg: 'lines of this log could not be written' };
    return `${this.#isTorn ? '\n' : ''}${JSON.stringify(told)}\n`;
  }

  #writeWhole(text: string): boolean {
    let left: Uint8Array = Buffer.from(text);
    try {
      while (left.length > 0) {
        left = left.subarray(this.#write(left));
        this.#isTorn = left.length > 0;
      }
      return true;
    } catch {
      return false;
    }
  }
}

/** A ticket's token, the key of another system, and any other secret that the hall gives out (256 bits in base64url). */
const dash = '(?:-|%2d)';
const dot = '(?:\\.|%2e)';
const base64url = '(?:[\\w-]|%2d|%5f)';
/** It is looked for in JSON and in addresses, where the letters of `\n` and the digits of `%23` are no part of the word that follows. */
const wordStart = '(?<=^|[^\\w-]|\\\\[bfnrt]|\\\\u[\\da-f]{4}|%[\\da-f]{2})';
const secrets = new RegExp(
  [
    `\\d{4}${dash}\\d\\d${dash}\\d\\d${dot}\\d{1,6}${dot}${base64url}{22}`,
    `antrean(?:_|%5f)${base64url}{20,}`,
    `${wordStart}${base64url}{43}(?!${base64url})`,
  ].join('|'),
  'gi',
);

/** Whoever reads the log is to be let in by nothing that stands there, whatever error it came with. */
export const withoutSecrets = (text: string): string => text.replace(secrets, '…');

/** Of an error only what says what went wrong: libraries hang requests and bodies on theirs. */
export function errorTold(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { type, message, stack } = stdSerializers.err(error);
  return { type, message, stack, ...('code' in error ? { code: error.code } : {}) };
}
