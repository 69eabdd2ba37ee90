/** The hash chain: each entry's hash covers the entry and the hash in front of it, so that the last one vouches for all. */
import { hash as hashOf } from 'node:crypto';
import type { Actor, Command } from '../../shared/commands.ts';
import type { Entry } from '../domain/core/entry.ts';
import { canonicalJson } from './canonical.ts';
import { BrokenLog, type Snapshot } from './log.ts';

export type Unsealed = Omit<Entry, 'prevHash' | 'hash'>;

const sha256 = (text: string): string => hashOf('sha256', text);

/** An entry that was sealed just now. The log stores the same text that its hash was made of. */
class SealedEntry implements Entry {
  readonly position;
  readonly commandId;
  readonly request;
  readonly at;
  readonly actor;
  readonly events;
  readonly prevHash;
  readonly hash;
  readonly #text: string;

  constructor({ position, commandId, request, at, actor, events }: Unsealed, prevHash: string) {
    this.position = position;
    this.commandId = commandId;
    this.request = request;
    this.at = at;
    this.actor = actor;
    this.events = events;
    this.prevHash = prevHash;
    this.#text = canonicalJson(this);
    this.hash = sha256(this.#text);
  }

  static textOf = (entry: Entry): string | null => (#text in entry ? entry.#text : null);
}

/** `prevHash` is empty for the first entry. */
export const seal = (entry: Unsealed, prevHash: string): Entry => new SealedEntry(entry, prevHash);

/** The texts of entries that were read: a text may be read as an entry and be another one than was written, where a key is in it twice. */
const readTexts = new WeakMap<Entry, string>();

export function readFrom(text: string, hash: string): Entry {
  const entry: Entry = { ...JSON.parse(text), hash };
  readTexts.set(entry, text);
  return entry;
}

/** What another thread or process makes the same entry of, with `readFrom` and its hash. */
export const writtenText = (entry: Entry): string => readTexts.get(entry) ?? linkedText(entry);

/** An entry as it was written: for another thread or process, to which a text is handed on quicker than what it says. */
export interface EntryText {
  text: string;
  hash: string;
}

export const entryTextOf = (entry: Entry): EntryText => ({ text: writtenText(entry), hash: entry.hash });

/** Throws `BrokenLog` where the entry was read from another text than the one that its hash covers. */
export function assertAsWritten(entry: Entry): void {
  const text = readTexts.get(entry);
  if (text !== undefined && sha256(text) !== entry.hash)
    throw new BrokenLog(entry.position, 'it was changed after it was written: its text is another one');
}

/** What an entry's hash covers: all of it but the hash. */
export const linkedText = (entry: Entry): string => SealedEntry.textOf(entry) ?? textOf(entry);

const textOf = ({ hash: _hash, ...linked }: Entry): string => canonicalJson(linked);

/** Where a chain ends: the position and the hash of its last entry. */
export type Head = Pick<Entry, 'position' | 'hash'>;
/** Before the first entry. */
export const noHead: Head = { position: 0, hash: '' };

/** One step along a chain: gives its new head. Throws `BrokenLog` unless `entry` is whole and follows `head`. */
export function checkLink(head: Head, entry: Entry): Entry {
  const { position } = entry;
  if (position !== head.position + 1) throw new BrokenLog(head.position + 1, `entry ${position} stands there`);
  if (entry.prevHash !== head.hash) throw new BrokenLog(position, 'it does not follow the entry in front of it');
  // Not the remembered text: the entry itself is to be proved.
  if (sha256(textOf(entry)) !== entry.hash) throw new BrokenLog(position, 'it was changed after it was written');
  assertAsWritten(entry);
  return entry;
}

/** Checks a log from its first entry and gives the last position; throws `BrokenLog` that names the first broken position. */
export async function verifyChain(entries: AsyncIterable<Entry> | Iterable<Entry>): Promise<number> {
  let head = noHead;
  for await (const entry of entries) head = checkLink(head, entry);
  return head.position;
}

/** Tells a retry from another command with the same id. */
export const requestDigest = (actor: Actor, command: Command): string => sha256(canonicalJson({ actor, command }));

export const sealSnapshot = (position: number, hash: string, text: string): Snapshot => ({
  position,
  hash,
  text,
  checksum: sha256(text),
});

export const isIntact = (snapshot: Snapshot): boolean => sha256(snapshot.text) === snapshot.checksum;
