/** What a person who is signed in sees and changes of their own. */
import type { z } from 'zod';
import type { Me, PasswordChange, PinChange } from '../../shared/access.ts';
import { type Result, yes } from '../../shared/result.ts';
import { maySecrets } from '../domain/permission/manage.ts';
import type { LockOut } from './attempt-counts.ts';
import type { Credentials } from './credentials.ts';
import type { Person, SecretHash } from './kinds.ts';
import { unlessTooBusy } from './passwords.ts';
import { meOf, type People } from './people.ts';
import type { PersonPrincipal } from './principal.ts';
import type { Sessions } from './sessions.ts';

export interface AccountServiceParts {
  people: People;
  credentials: Credentials;
  lockOut: LockOut;
  sessions: Sessions;
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

  /** Ends the person's other sessions. */
  changePassword(by: PersonPrincipal, change: z.infer<typeof PasswordChange>): Promise<Result<Me>> {
    return unlessTooBusy(async () => {
      const current = await this.#checkCurrent(by, change.current);
      if (!current.ok) return current;
      const password = await this.#parts.credentials.hash(change.password);
      const kept = await this.#keep(by, { password });
      await this.#parts.sessions.endWhere((session, id) => session.officerId === by.officerId && id !== by.sessionId);
      return kept;
    });
  }

  /** A PIN of null takes it away. Ends the sessions that were opened with the PIN of before. */
  changePin(by: PersonPrincipal, { current, pin }: z.infer<typeof PinChange>): Promise<Result<Me>> {
    return unlessTooBusy(async () => {
      const checked = await this.#checkCurrent(by, current);
      if (!checked.ok) return checked;
      const hash = pin === null ? null : await this.#parts.credentials.hash(pin);
      await this.#parts.lockOut.forgivePin(by.officerId);
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
    return this.#parts.credentials.check(this.#parts.people.get(by.officerId), 'password', current, by.officerId);
  }

  async #keep(
    by: PersonPrincipal,
    secrets: { password: SecretHash } | { pin: SecretHash | null },
  ): Promise<Result<Me>> {
    const kept = await this.#parts.credentials.keep(by.officerId, secrets);
    return kept.ok ? yes(meOf(kept.value)) : kept;
  }
}
