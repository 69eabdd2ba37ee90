/** Whom the hall makes by itself, so that somebody can come in at all: its first administrator, and an officer for a trial. */
import { OfficerId } from '../../shared/base/ids.ts';
import { canAdminister } from './people-service.ts';
import type { Person } from './stores/kinds.ts';
import type { Links } from './stores/links.ts';
import type { NoteChange } from './stores/note-change.ts';
import type { Notes } from './stores/notes.ts';
import type { People } from './stores/people.ts';

const hour = 60 * 60_000;
/** How long the link of the first administrator works; each start of the server prints a new one. */
const adminLinkMs = 24 * hour;
const trialMs = hour;

export interface TrialLinks {
  kiosk: string;
  display: string;
  counter: string;
}

export interface FirstPeopleParts {
  people: People;
  links: Links;
  newId: () => string;
  note: NoteChange;
  notes: Notes;
}

export class FirstPeople {
  #people: People;
  #links: Links;
  #newId: () => string;
  #note: NoteChange;
  #notes: Notes;

  constructor({ people, links, newId, note, notes }: FirstPeopleParts) {
    this.#people = people;
    this.#links = links;
    this.#newId = newId;
    this.#note = note;
    this.#notes = notes;
  }

  /**
   * Null: an administrator has a password; with `evenIfThereIsOne` a link that sets it anew. Several of them may be open, as
   * of processes that start together.
   */
  async adminLink(evenIfThereIsOne = false): Promise<string | null> {
    const able = this.#people.all().find(canAdminister);
    if (able !== undefined && !evenIfThereIsOne) return null;
    const { officerId } = able ?? (await this.#administrator());
    if (able !== undefined) {
      // With it whoever runs the server can act in that person's name.
      await this.#note(null, { type: 'PersonInvited', officerId, agencyIds: able.agencyIds });
      await this.#notes.add(officerId, null, 'invited');
    }
    return (await this.#links.make('invitation', officerId, adminLinkMs)).link;
  }

  /** Each once, within an hour. Those that were given before are void. */
  async trialLinks(): Promise<TrialLinks> {
    await this.voidTrialLinks();
    const make = async (purpose: 'kiosk' | 'display' | 'trial-person') =>
      (await this.#links.make(purpose, null, trialMs)).link;
    return { kiosk: await make('kiosk'), display: await make('display'), counter: await make('trial-person') };
  }

  voidTrialLinks(): Promise<void> {
    return this.#links.voidWhere(({ purpose }) => purpose !== 'invitation');
  }

  /** The officer of the whole hall for whom the trial's link opens a counter. */
  trialPerson(): Promise<Person> {
    const made = this.#made({ name: 'Petugas percobaan', signInName: 'percobaan', role: 'officer', isTrial: true });
    return this.#people.makeSure(({ isTrial }) => isTrial, made);
  }

  #administrator(): Promise<Person> {
    const signInName = 'administrator';
    const made = this.#made({ name: 'Administrator', signInName, role: 'administrator', isTrial: false });
    return this.#people.makeSure(({ role, isActive }) => role === 'administrator' && isActive, made);
  }

  #made(who: Pick<Person, 'name' | 'signInName' | 'role' | 'isTrial'>): Person {
    const officerId = OfficerId.parse(this.#newId());
    return { ...who, officerId, agencyIds: null, isActive: true, password: null, pin: null };
  }
}
