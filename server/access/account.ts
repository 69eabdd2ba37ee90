/** What a person who is signed in sees and changes of their own. */
import type { z } from 'zod';
import type { Me, PasswordChange, PinChange } from '../../shared/access/access.ts';
import { done, type Result, yes } from '../../shared/refusals/result.ts';
import { maySecrets } from '../domain/permission/manage.ts';
import type { Credentials } from './credentials/credentials.ts';
import { unlessTooBusy } from './credentials/passwords.ts';
import type { LockOut } from './stores/attempt-counts.ts';
import type { Person, SecretHash } from './stores/kinds.ts';
import type { NoteChange } from './stores/note-change.ts';
import type { Notes } from './stores/notes.ts';
import { meOf, type People } from './stores/people.ts';
import type { PersonPrincipal } from './stores/principal.ts';
import type { Sessions } from './stores/sessions.ts';

export interface AccountServiceParts {
  people: People;
  credentials: Credentials;
  lockOut: LockOut;
  sessions: Sessions;
  note: NoteChange;
  notes: Notes;
}

export class AccountService {
  #parts: AccountServiceParts;

  constructor(parts: AccountServiceParts) {
    this.#parts = parts;
  }

  me({ officerId }: PersonPrincipal): Me | null {
    const person = this.#parts.people.active(officerId);
    return person === null ? null : meOf(person);
  }

  /** Ends the person's other sessions. In every browser but this one the person is told of it. */
  changePassword(
    by: PersonPrincipal,
    change: z.infer<typeof PasswordChange>,
    browserId: string | null = null,
  ): Promise<Result<Me>> {
    return unlessTooBusy(async () => {
      const current = await this.#checkCurrent(by, change.current);
      if (!current.ok) return current;
      const may = this.#parts.credentials.mayBePassword(by.officerId, change.password);
      if (!may.ok) return may;
      const password = await this.#parts.credentials.hash(change.password);
      await this.#noteSecret(by, 'password', browserId);
      const kept = await this.#keep(by, { password });
      await this.#parts.sessions.endWhere((session, id) => session.officerId === by.officerId && id !== by.sessionId);
      return kept;
    });
  }

  /** A PIN of null takes it away. Ends the sessions that were opened with the PIN of before. Told as a new password is. */
  changePin(
    by: PersonPrincipal,
    { current, pin }: z.infer<typeof PinChange>,
    browserId: string | null = null,
  ): Promise<Result<Me>> {
    return unlessTooBusy(async () => {
      const checked = await this.#checkCurrent(by, current);
      if (!checked.ok) return checked;
      const may = pin === null ? done : this.#parts.credentials.mayBePin(pin);
      if (!may.ok) return may;
      const hash = pin === null ? null : await this.#parts.credentials.hash(pin);
      await this.#noteSecret(by, 'pin', browserId);
      await this.#parts.lockOut.forgive('pin', by.officerId);
      const kept = await this.#keep(by, { pin: hash });
      await this.#parts.sessions.endWhere(
        ({ officerId, onlyCounterId }) => officerId === by.officerId && onlyCounterId !== null,
      );
      return kept;
    });
  }

  /** By the password itself, an open session is not enough: somebody may have left it open. */
  async #checkCurrent(by: PersonPrincipal, current: string): Promise<Result<Person>> {
    const may = maySecrets(by);
    if (!may.ok) return may;
    // Counted for this session: whoever guesses elsewhere does not lock it, and it locks nobody out elsewhere.
    const claimed = { named: by.officerId, place: `session ${by.sessionId}`, isKnown: true };
    return this.#parts.credentials.check(
      { ...claimed, person: this.#parts.people.get(by.officerId) },
      'password',
      current,
    );
  }

  /** Before it is done (rule P7). */
  async #noteSecret({ officerId, rights }: PersonPrincipal, secret: 'password' | 'pin', browserId: string | null) {
    const { note, notes } = this.#parts;
    await note(officerId, { type: 'PersonSecretChanged', officerId, agencyIds: rights.agencyIds, secret });
    await notes.add(officerId, officerId, secret);
    await notes.seenByDoing(officerId, browserId, secret);
  }

  async #keep(
    by: PersonPrincipal,
    secrets: { password: SecretHash } | { pin: SecretHash | null },
  ): Promise<Result<Me>> {
    const kept = await this.#parts.credentials.keep(by.officerId, secrets);
    return kept.ok ? yes(meOf(kept.value)) : kept;
  }
}
