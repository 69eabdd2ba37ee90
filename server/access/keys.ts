/** Keys with which other systems come in. */

import type { Logger } from 'pino';
import type { DeskOfficer, KeyAnswer, KeyRequest, KeyRow } from '../../shared/access/access.ts';
import type { Instant, OfficerId } from '../../shared/base/ids.ts';
import { done, no, type Result, yes } from '../../shared/refusals/result.ts';
import { KeyedMutex } from '../base/mutex.ts';
import { rightsWithin } from '../domain/permission/agencies.ts';
import { mayKeys } from '../domain/permission/manage.ts';
import type { Rights } from '../domain/permission/sender.ts';
import type { Book } from './stores/book.ts';
import type { Key, KeyUse } from './stores/kinds.ts';
import type { NoteChange } from './stores/note-change.ts';
import type { People } from './stores/people.ts';
import type { KeyPrincipal, PersonPrincipal } from './stores/principal.ts';
import { digestOf, newSecret, type RandomBytes } from './stores/secrets.ts';

/** Far more than there are other systems. */
const mostKeys = 300;

/** Every key begins with this, so that a key that was leaked into a file or a chat can be recognised. */
const prefix = 'antrean_';

export interface KeyServiceParts {
  keys: Book<Key>;
  people: People;
  uses: Book<KeyUse>;
  clock: () => Instant;
  randomBytes: RandomBytes;
  newId: () => string;
  logger: Logger;
  note: NoteChange;
}

export class KeyService {
  #parts: KeyServiceParts;
  #mutex = new KeyedMutex();
  #idByKey = new Map<string, string>();
  /** Uses that are not in the register yet. */
  #usedAt = new Map<string, Instant>();

  constructor(parts: KeyServiceParts) {
    this.#parts = parts;
    for (const key of parts.keys.values()) this.#remember(key, null);
    parts.keys.onChange((_id, now, before) => this.#remember(now, before));
  }

  /** Null: there is no such key. */
  of(text: string): KeyPrincipal | null {
    const keyId = this.#idByKey.get(digestOf(text));
    const key = keyId === undefined ? null : this.#parts.keys.get(keyId);
    if (key === null) return null;
    const { roles, agencyIds, perMinute } = key;
    this.#usedAt.set(key.keyId, this.#parts.clock());
    return { kind: 'key', keyId: key.keyId, roles, agencyIds, perMinute };
  }

  /** What a key may do in the name of this officer. Null: nothing. */
  actingFor(key: KeyPrincipal, officerId: OfficerId): Rights | null {
    const person = key.roles.includes('desk') ? this.#parts.people.active(officerId) : null;
    return person === null ? null : rightsWithin(person, key.agencyIds);
  }

  /** In whose names a key `desk` may act, by name. Administrators do nothing at a counter. */
  deskOfficers(key: KeyPrincipal): DeskOfficer[] {
    const found = this.#parts.people.all().flatMap(({ officerId, name, role }) => {
      const rights = role === 'administrator' ? null : this.actingFor(key, officerId);
      return rights === null ? [] : [{ officerId, name, agencyIds: rights.agencyIds }];
    });
    return found.sort((left, right) => left.name.localeCompare(right.name, 'id'));
  }

  /** Whether another system may be at work in the name of this officer: nobody is signed in then. */
  mayActFor(officerId: OfficerId): boolean {
    const person = this.#parts.people.active(officerId);
    if (person === null) return false;
    return this.#parts.keys
      .values()
      .some(({ roles, agencyIds }) => roles.includes('desk') && rightsWithin(person, agencyIds) !== null);
  }

  list(by: PersonPrincipal): Result<KeyRow[]> {
    const may = mayKeys(by);
    if (!may.ok) return may;
    const keys = this.#parts.keys.values().map((key) => this.#row(key));
    return yes(keys.sort((left, right) => left.name.localeCompare(right.name, 'id')));
  }

  async add(by: PersonPrincipal, request: KeyRequest): Promise<Result<KeyAnswer>> {
    const may = mayKeys(by);
    if (!may.ok) return may;
    const { keys, clock, randomBytes, newId, logger, note } = this.#parts;
    if (keys.size >= mostKeys) return no('access-full');
    const text = prefix + newSecret(randomBytes);
    const key = { ...request, keyId: newId(), keyDigest: digestOf(text), createdAt: clock() };
    const { keyId, roles, agencyIds } = key;
    await note(by.officerId, { type: 'KeyMade', keyId, roles, agencyIds });
    await keys.add(key.keyId, key);
    logger.info({ by: by.officerId, keyId: key.keyId, roles: key.roles }, 'a key was given');
    return yes({ row: this.#row(key), key: text });
  }

  revoke(by: PersonPrincipal, keyId: string): Promise<Result> {
    return this.#mutex.run(keyId, () => this.#revoke(by, keyId));
  }

  async #revoke(by: PersonPrincipal, keyId: string): Promise<Result> {
    const may = mayKeys(by);
    if (!may.ok) return may;
    const { keys, uses, logger, note } = this.#parts;
    const key = keys.get(keyId);
    if (key === null) return no('not-found');
    await note(by.officerId, { type: 'KeyRevoked', keyId, roles: key.roles, agencyIds: key.agencyIds });
    if ((await keys.take(keyId)) === null) return no('not-found');
    await uses.take(keyId);
    logger.info({ by: by.officerId, keyId }, 'a key was revoked');
    return done;
  }

  /** Runs once a minute: writes when keys were last used. */
  async tick(): Promise<void> {
    const { keys, uses } = this.#parts;
    const used = [...this.#usedAt];
    this.#usedAt.clear();
    for (const [keyId, lastUsedAt] of used) if (keys.has(keyId)) await uses.put(keyId, { lastUsedAt });
  }

  #row({ keyDigest: _, ...key }: Key): KeyRow {
    const written = this.#parts.uses.get(key.keyId)?.lastUsedAt ?? null;
    return { ...key, lastUsedAt: this.#usedAt.get(key.keyId) ?? written };
  }

  #remember(now: Key | null, before: Key | null): void {
    if (before !== null) this.#idByKey.delete(before.keyDigest);
    if (now !== null) this.#idByKey.set(now.keyDigest, now.keyId);
  }
}
