/** How administrators and supervisors look after the people of the hall. */
import type { Logger } from 'pino';
import type { Invitation, PersonChange, PersonRequest, PersonRow } from '../../shared/access/access.ts';
import type { Standing } from '../../shared/access/access-changes.ts';
import type { ImportAnswer, PeopleImport } from '../../shared/access/people-import.ts';
import { type AgencyId, OfficerId } from '../../shared/base/ids.ts';
import { NamesAlike } from '../../shared/base/shown-name.ts';
import type { Hall } from '../../shared/hall/hall.ts';
import { done, no, type Result, yes } from '../../shared/refusals/result.ts';
import { Mutex } from '../base/mutex.ts';
import { indexOf } from '../domain/calendar/hall-index.ts';
import { mayHelp, mayLookAfter, mayPeople } from '../domain/permission/manage.ts';
import type { Rights } from '../domain/permission/sender.ts';
import { judgeLines } from './import-lines.ts';
import type { Browsers } from './stores/browsers.ts';
import type { Person } from './stores/kinds.ts';
import type { LastSignIns } from './stores/last-sign-ins.ts';
import { type Links, longestLinkMs } from './stores/links.ts';
import type { NoteChange } from './stores/note-change.ts';
import type { Notes } from './stores/notes.ts';
import type { People } from './stores/people.ts';
import type { PersonPrincipal } from './stores/principal.ts';
import type { Sessions } from './stores/sessions.ts';

/** Far more than work in one hall. */
const mostPeople = 3_000;

export interface PeopleServiceParts {
  people: People;
  sessions: Sessions;
  links: Links;
  lastSignIns: LastSignIns;
  browsers: Browsers;
  settings: () => Hall | null;
  newId: () => string;
  logger: Logger;
  note: NoteChange;
  notes: Notes;
}

export class PeopleService {
  #parts: PeopleServiceParts;
  /** Changes run one after another: two at once could each remove an administrator, and none would be left. */
  #mutex = new Mutex();

  constructor(parts: PeopleServiceParts) {
    this.#parts = parts;
  }

  /** Null: nobody here has that id, or no longer. */
  officerName(officerId: string): string | null {
    return this.#parts.people.get(officerId)?.name ?? null;
  }

  /** `listener` runs when somebody's name has changed, come or gone. */
  onNames(listener: () => void): void {
    this.#parts.people.onNames(listener);
  }

  /** The people whom `by` may manage. */
  list(by: PersonPrincipal): Result<PersonRow[]> {
    const may = mayPeople(by);
    if (!may.ok) return may;
    const within = this.#parts.people.all().filter((person) => mayHelp(by, person).ok);
    const rows = within.map((person) => this.#row(person));
    return yes(rows.sort((left, right) => left.name.localeCompare(right.name, 'id')));
  }

  add(by: PersonPrincipal, request: PersonRequest): Promise<Result<Invitation>> {
    return this.#alone(async () => {
      const may = this.#mayGive(by, request);
      if (!may.ok) return may;
      const added = await this.#add(by, request);
      return added.ok ? yes(await this.#invitation(added.value)) : added;
    });
  }

  /** Many at once: first what would become of each line; where it is confirmed and nothing is faulty, it is done (rule A32). */
  import(by: PersonPrincipal, { lines, confirmed }: PeopleImport): Promise<Result<ImportAnswer>> {
    return this.#alone(async () => {
      const may = mayPeople(by);
      if (!may.ok) return may;
      const { people, settings } = this.#parts;
      const judged = judgeLines(lines, {
        hall: settings(),
        named: (signInName) => people.named(signInName),
        mayGive: (rights) => this.#mayGive(by, rights),
        names: this.#namesBeside(null),
        ownAgencies: by.rights.agencyIds,
      });
      const requests = judged.flatMap(({ request }) => request ?? []);
      if (people.all().length + requests.length > mostPeople) return no('access-full');
      const isDone = confirmed && judged.every(({ judgement }) => judgement.outcome !== 'faulty');
      const added: OfficerId[] = [];
      for (const request of isDone ? requests : []) {
        const person = await this.#add(by, request);
        if (!person.ok) return person;
        added.push(person.value.officerId);
      }
      return yes({ lines: judged.map(({ judgement }) => judgement), added });
    });
  }

  async #add(by: PersonPrincipal, request: PersonRequest): Promise<Result<Person>> {
    const { people, note, newId } = this.#parts;
    const officerId = OfficerId.parse(newId());
    const person = { ...request, officerId, isActive: true, isTrial: false, password: null, pin: null };
    if (people.named(request.signInName) !== null) return no('sign-in-name-taken', { name: request.signInName });
    const alike = this.#namesBeside(null).like(request.name);
    if (alike !== null) return no('name-alike', { name: alike });
    if (people.all().length >= mostPeople) return no('access-full');
    const { role, agencyIds } = request;
    await note(by.officerId, { type: 'PersonAdded', officerId, role, agencyIds });
    if (!(await people.add(person))) return no('sign-in-name-taken', { name: request.signInName });
    this.#tell(by, person, 'a person was added');
    return yes(person);
  }

  change(by: PersonPrincipal, officerId: OfficerId, change: PersonChange): Promise<Result<PersonRow>> {
    return this.#alone(async () => {
      const found = this.#reachable(by, officerId);
      if (!found.ok) return found;
      const before = found.value;
      const may = this.#mayGive(by, change, before.agencyIds);
      if (!may.ok) return may;
      if (this.#wouldLack(before, change)) return no('last-administrator');
      const { signInName, ...rest } = change;
      const holder = this.#parts.people.named(signInName);
      if (holder !== null && holder.officerId !== officerId) return no('sign-in-name-taken', { name: signInName });
      const alike = before.name === change.name ? null : this.#namesBeside(officerId).like(change.name);
      if (alike !== null) return no('name-alike', { name: alike });
      await this.#noteChange(by, before, change);
      if (!(await this.#parts.people.rename(officerId, signInName)))
        return no('sign-in-name-taken', { name: signInName });
      const after = await this.#parts.people.change(officerId, (person) => ({ ...person, ...rest }));
      if (after === null) return no('not-found');
      if (hasOtherRights(before, after)) await this.#shutOut(after);
      this.#tell(by, after, 'a person was changed');
      return yes(this.#row(after));
    });
  }

  /** A link with which the person sets a password, for the first time or anew. */
  invite(by: PersonPrincipal, officerId: OfficerId): Promise<Result<Invitation>> {
    return this.#alone(async () => {
      const found = this.#invitable(by, officerId);
      return found.ok ? yes(await this.#invite(by, found.value)) : found;
    });
  }

  /** Links for many; none, where one of them may not have one. */
  inviteAll(by: PersonPrincipal, officerIds: readonly OfficerId[]): Promise<Result<Invitation[]>> {
    return this.#alone(async () => {
      const persons: Person[] = [];
      for (const officerId of new Set(officerIds)) {
        const found = this.#invitable(by, officerId);
        if (!found.ok) return found;
        persons.push(found.value);
      }
      const invitations: Invitation[] = [];
      for (const person of persons) invitations.push(await this.#invite(by, person));
      return yes(invitations);
    });
  }

  #invitable(by: PersonPrincipal, officerId: OfficerId): Result<Person> {
    const found = this.#reachable(by, officerId, mayHelp);
    if (!found.ok) return found;
    return !found.value.isActive || found.value.isTrial ? no('not-permitted') : found;
  }

  async #invite(by: PersonPrincipal, person: Person): Promise<Invitation> {
    const { note, notes } = this.#parts;
    const { officerId, agencyIds } = person;
    await note(by.officerId, { type: 'PersonInvited', officerId, agencyIds });
    await notes.add(officerId, by.officerId, 'invited');
    this.#tell(by, person, 'a person was invited');
    return this.#invitation(person);
  }

  erase(by: PersonPrincipal, officerId: OfficerId): Promise<Result> {
    return this.#alone(async () => {
      const found = this.#reachable(by, officerId);
      if (!found.ok) return found;
      const person = found.value;
      if (this.#wouldLack(person, null)) return no('last-administrator');
      await this.#parts.note(by.officerId, { type: 'PersonErased', officerId, agencyIds: person.agencyIds });
      await this.#erase(person);
      this.#tell(by, person, 'a person was erased');
      return done;
    });
  }

  /** The officer of a trial, whose hall is not this one (rule A28). With a password, which comes by an invitation only, it is somebody. */
  eraseTrial(): Promise<void> {
    return this.#alone(async () => {
      const { people, logger, note } = this.#parts;
      const trial = people.all().filter(({ isTrial, password }) => isTrial && password === null);
      for (const person of trial) {
        const { officerId, agencyIds } = person;
        await note(null, { type: 'PersonErased', officerId, agencyIds });
        await this.#erase(person);
        logger.info({ officerId: person.officerId }, 'the trial is over: its officer was erased');
      }
    });
  }

  async #erase(person: Person): Promise<void> {
    const { people, lastSignIns, browsers } = this.#parts;
    await people.erase(person);
    await this.#shutOut(person);
    await lastSignIns.forget(person.officerId);
    await browsers.forget(person.officerId);
    await this.#parts.notes.forget(person.officerId);
  }

  /** In the log, and for the person. Nothing where all stays as it was. */
  async #noteChange(by: PersonPrincipal, before: Person, change: PersonChange): Promise<void> {
    const { note, notes } = this.#parts;
    const { officerId } = before;
    const isRenamed = before.name !== change.name || before.signInName !== change.signInName;
    const areRightsOther = hasOtherRights(before, change);
    if (!isRenamed && !areRightsOther) return;
    const [was, is] = [standingOf(before), standingOf(change)];
    await note(by.officerId, { type: 'PersonChanged', officerId, isRenamed, before: was, after: is });
    if (officerId === by.officerId) return;
    if (isRenamed) await notes.add(officerId, by.officerId, 'name');
    if (areRightsOther) await notes.add(officerId, by.officerId, 'rights');
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#mutex.run(work);
  }

  #reachable(by: PersonPrincipal, officerId: OfficerId, mayReach = mayLookAfter): Result<Person> {
    // First: whoever may not look after people does not find out who there is.
    const may = mayPeople(by);
    if (!may.ok) return may;
    const person = this.#parts.people.get(officerId);
    if (person === null) return no('not-found');
    const mayThem = mayReach(by, person);
    return mayThem.ok ? yes(person) : mayThem;
  }

  /** Nobody gives more than they have, and agencies are those of the hall; `kept` may stay where the hall has them no longer (rule H4). */
  #mayGive(by: PersonPrincipal, rights: Rights, kept: Rights['agencyIds'] = null): Result {
    const may = mayPeople(by);
    if (!may.ok) return may;
    const mayThem = mayLookAfter(by, rights);
    if (!mayThem.ok) return mayThem;
    const hall = this.#parts.settings();
    const isKnown = (id: AgencyId) => hall === null || indexOf(hall).agencies.has(id) || kept?.includes(id) === true;
    const isOfHall = rights.agencyIds?.every(isKnown) !== false;
    return isOfHall ? done : no('agency-unknown');
  }

  /** Of everybody else: who has a name that looks like another's is taken for them (rule A24). */
  #namesBeside(officerId: OfficerId | null): NamesAlike {
    const others = this.#parts.people.all().filter((person) => person.officerId !== officerId);
    return new NamesAlike(others.map(({ name }) => name));
  }

  /** Whether nobody would be left who sets up the hall. */
  #wouldLack(person: Person, change: PersonChange | null): boolean {
    const stays = change?.isActive && change.role === 'administrator';
    if (!canAdminister(person) || stays) return false;
    return !this.#parts.people.all().some((other) => other.officerId !== person.officerId && canAdminister(other));
  }

  async #invitation(person: Person): Promise<Invitation> {
    const { links } = this.#parts;
    await links.voidWhere(({ officerId }) => officerId === person.officerId);
    const made = await links.make('invitation', person.officerId, longestLinkMs);
    return { person: this.#row(person), ...made };
  }

  /** Also by a link: whoever made it may have been allowed to give these rights, and not those that the person has now. */
  async #shutOut({ officerId }: Person): Promise<void> {
    const { sessions, links } = this.#parts;
    await links.voidWhere((link) => link.officerId === officerId);
    await sessions.endWhere((session) => session.officerId === officerId);
  }

  #row({ password, pin, ...person }: Person): PersonRow {
    const { lastSignIns, sessions } = this.#parts;
    return {
      ...person,
      hasPassword: password !== null,
      hasPin: pin !== null,
      lastSignInAt: lastSignIns.of(person.officerId),
      sessions: sessions.countOf(person.officerId),
    };
  }

  #tell(by: PersonPrincipal, { officerId }: Person, what: string): void {
    this.#parts.logger.info({ by: by.officerId, officerId }, what);
  }
}

export const canAdminister = ({ role, isActive, password }: Person): boolean =>
  role === 'administrator' && isActive && password !== null;

const standingOf = ({ role, agencyIds, isActive }: Standing): Standing => ({ role, agencyIds, isActive });

const hasOtherRights = (before: Standing, after: Standing): boolean =>
  before.role !== after.role ||
  before.isActive !== after.isActive ||
  before.agencyIds?.toSorted().join() !== after.agencyIds?.toSorted().join();
