/**
 * What was done with a person's account, told to the person at the next sign-in, in each browser apart: so whoever has signed in
 * under that name cannot keep it from the person.
 */
import type { AccountNote } from '../../../shared/access/access.ts';
import type { Instant, OfficerId } from '../../../shared/base/ids.ts';
import type { Book } from './book.ts';
import type { PersonNote, PersonNotes } from './kinds.ts';

const day = 24 * 60 * 60_000;
const toldForMs = 14 * day;
const keptForMs = 90 * day;
/** In the place of a browser, in notes of older versions: all of them. */
const everywhere = '*';
/** So that many of one kind do not push out those of another. */
const mostOfKind = 20;
const mostToldOfKind = 5;
const mostBrowsers = 40;

type What = PersonNote['what'];

export class Notes {
  #notes: Book<PersonNotes>;
  #clock: () => Instant;
  #nameOf: (officerId: OfficerId) => string | null;

  constructor(notes: Book<PersonNotes>, clock: () => Instant, nameOf: (officerId: OfficerId) => string | null) {
    this.#notes = notes;
    this.#clock = clock;
    this.#nameOf = nameOf;
  }

  /** `by` null: whoever runs the server. */
  async add(officerId: OfficerId, by: OfficerId | null, what: What): Promise<void> {
    const note = { at: this.#clock(), by, what, seenIn: [] };
    if (await this.#notes.add(officerId, { notes: [note] })) return;
    await this.#notes.change(officerId, ({ notes }) => ({ notes: [...withRoomFor(notes, what), note] }));
  }

  /** Newest first, those that were not put away in this browser. */
  of(officerId: OfficerId, browserId: string | null): AccountNote[] {
    const isSeen = ({ seenIn }: PersonNote) => seenIn.some((id) => id === everywhere || id === browserId);
    const isTold = new Set(newestOfKinds(this.#within(officerId, toldForMs)));
    return this.#told(officerId, (note) => isTold.has(note) && !isSeen(note));
  }

  /** Newest first, also those that were put away. */
  history(officerId: OfficerId): AccountNote[] {
    const kept = new Set(this.#within(officerId, keptForMs));
    return this.#told(officerId, (note) => kept.has(note));
  }

  #within(officerId: OfficerId, ms: number): PersonNote[] {
    const now = this.#clock();
    return (this.#notes.get(officerId)?.notes ?? []).filter((note) => now - note.at < ms);
  }

  #told(officerId: OfficerId, isWanted: (note: PersonNote) => boolean): AccountNote[] {
    const notes = this.#notes.get(officerId)?.notes ?? [];
    // That the first link was used is news only where another one was made afterwards.
    const isNews = ({ what }: PersonNote) => what !== 'link-used' || notes.some((other) => other.what === 'invited');
    return notes
      .filter((note) => isWanted(note) && isNews(note))
      .map(({ at, by, what }) => ({ at, sentence: sentences[what](by === null ? null : (this.#nameOf(by) ?? by)) }))
      .reverse();
  }

  /** Put away in this browser alone. */
  async seen(officerId: OfficerId, browserId: string | null): Promise<void> {
    if (browserId === null || !this.#notes.has(officerId)) return;
    await this.#notes.change(officerId, ({ notes }) => ({ notes: notes.map((note) => putAway(note, browserId)) }));
  }

  /** In the browser in which it was done there is nothing to tell of it: the newest note of what was done there, and no other. */
  async seenByDoing(officerId: OfficerId, browserId: string | null, what: What): Promise<void> {
    if (browserId === null) return;
    await this.#notes.change(officerId, ({ notes }) => {
      const newest = notes.findLast((note) => note.what === what);
      return { notes: notes.map((note) => (note === newest ? putAway(note, browserId) : note)) };
    });
  }

  /** Those that are told no more. */
  async endOver(): Promise<void> {
    const now = this.#clock();
    await this.#notes.takeWhere(({ notes }) => notes.every(({ at }) => now - at >= keptForMs));
  }

  async forget(officerId: OfficerId): Promise<void> {
    await this.#notes.take(officerId);
  }
}

function withRoomFor(notes: readonly PersonNote[], what: What): PersonNote[] {
  const ofKind = notes.filter((note) => note.what === what);
  const tooMany = new Set(ofKind.slice(0, 1 - mostOfKind));
  return notes.filter((note) => !tooMany.has(note));
}

function putAway(note: PersonNote, browserId: string): PersonNote {
  const others = note.seenIn.filter((id) => id !== browserId);
  return { ...note, seenIn: [...others, browserId].slice(-mostBrowsers) };
}

/** As many as somebody reads after signing in. */
function newestOfKinds(notes: readonly PersonNote[]): PersonNote[] {
  return [...Map.groupBy(notes, ({ what }) => what).values()].flatMap((ofKind) => ofKind.slice(-mostToldOfKind));
}

type Sentence = (by: string | null) => AccountNote['sentence'];

/** Begins a sentence. */
const whoId = (by: string | null) => by ?? 'Pengelola server';
const whoEn = (by: string | null) => by ?? 'Whoever runs the server';

const sentences: Record<What, Sentence> = {
  invited: (by) => ({
    id: `${whoId(by)} membuat tautan masuk baru untuk akun ini.`,
    en: `${whoEn(by)} made a new sign-in link for this account.`,
  }),
  'link-used': () => ({
    id: 'Tautan masuk dipakai untuk membuat kata sandi akun ini. Jika bukan Anda, beri tahu administrator.',
    en: 'The sign-in link was used to set the password of this account. If that was not you, tell the administrator.',
  }),
  rights: (by) => ({
    id: `${whoId(by)} mengubah peran, instansi, atau keaktifan akun ini.`,
    en: `${whoEn(by)} changed the role or agencies of this account, or whether it is active.`,
  }),
  name: (by) => ({
    id: `${whoId(by)} mengubah nama atau nama masuk akun ini.`,
    en: `${whoEn(by)} changed the name or the sign-in name of this account.`,
  }),
  password: () => ({
    id: 'Kata sandi akun ini diubah. Jika bukan Anda, beri tahu administrator.',
    en: 'The password of this account was changed. If that was not you, tell the administrator.',
  }),
  pin: () => ({
    id: 'PIN akun ini diubah atau dihapus. Jika bukan Anda, beri tahu administrator.',
    en: 'The PIN of this account was changed or taken away. If that was not you, tell the administrator.',
  }),
};
