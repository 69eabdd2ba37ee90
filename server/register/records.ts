/** The register's records: JSON texts of several kinds, each under an id. What they say is known to `server/access` alone. */

/** These a backup and a move carry along: who works here, which devices and systems belong to the hall, and its pictures. */
const lastingKinds = [
  'person',
  'person-notes',
  'sign-in-name',
  'device',
  'key',
  'switches',
  'picture',
  'small-picture',
] as const;
/** These belong to the hall that runs. Whoever goes on from a copy must not be let in by what was open elsewhere. */
const passingKinds = [
  'session',
  'sign-ins',
  'attempts',
  'browser',
  'link',
  'pairing',
  'device-state',
  'key-use',
  /** Written and taken away again, to find out whether anything can be written. */
  'probe',
] as const;

export const recordKinds = [...lastingKinds, ...passingKinds];
export type RecordKind = (typeof recordKinds)[number];
export const isLasting = (kind: unknown): boolean => lastingKinds.some((lasting) => lasting === kind);

export interface RegisterRecord {
  /** A `RecordKind`, or one that only a newer Antrean knows. */
  kind: string;
  id: string;
  body: string;
}

/** Whoever keeps it hears of each change that another process makes. `body` null: it is gone. */
export type RecordListener = (kind: string, id: string, body: string | null) => void;

/** Every change is durable when it resolves, and rejects with `NotWritten` where it is not known to be. */
export interface RecordStore {
  /** All there are, when it is opened; its owner keeps them from then on. */
  records(): Iterable<RegisterRecord>;
  /** False: there is one already. */
  add(kind: RecordKind, id: string, body: string): Promise<boolean>;
  /** From one body to another. False: it is another one by now, or gone; listeners know it already. */
  swap(kind: RecordKind, id: string, from: string, to: string): Promise<boolean>;
  /** Away with it. True for one caller alone, of all processes; for none where its answer was lost. */
  take(kind: RecordKind, id: string): Promise<boolean>;
  /** Left out: no other process writes here. */
  onRecord?(listener: RecordListener): void;
}
