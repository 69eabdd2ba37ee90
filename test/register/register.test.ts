import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSqliteFile } from '../../server/log/sqlite-file.ts';
import { HallRegister, MemoryRegisterStore, type RegisterStore } from '../../server/register/register.ts';
import { SqliteRegisterStore } from '../../server/register/register-sqlite.ts';
import { TicketTokens } from '../../server/register/ticket-tokens.ts';
import { ticket } from '../support/play/wishes.ts';
import { tempFolder } from '../support/server/temp-folder.ts';

function sqliteStore(file = join(tempFolder(), 'antrean.sqlite')): SqliteRegisterStore {
  const database = openSqliteFile(file);
  onTestFinished(() => {
    if (database.isOpen) database.close();
  });
  return new SqliteRegisterStore(database);
}
const tokensOf = (store: RegisterStore) => new TicketTokens(store, () => randomBytes(32));

test.each<[string, () => RegisterStore]>([
  ['in memory', () => new MemoryRegisterStore()],
  ['in SQLite', () => sqliteStore()],
])('the register %s knows its tokens again when it is opened again', (_, newStore) => {
  const store = newStore();
  const token = tokensOf(store).tokenOf(ticket(7));
  expect(tokensOf(store).ticketOf(token)).toBe(ticket(7));
});

test('the register names people as they are called now, and says when that has changed', () => {
  const names = new Map([['p-ani', 'Ani']]);
  const listeners: (() => void)[] = [];
  const register = new HallRegister(new MemoryRegisterStore(), () => randomBytes(32), {
    officerName: (officerId) => names.get(officerId) ?? null,
    onNames: (listener) => listeners.push(listener),
  });
  let changes = 0;
  register.onChange(() => changes++);
  expect(register.officerName('p-ani')).toBe('Ani');
  expect(register.officerName('p-budi')).toBeNull();
  for (const listener of listeners) listener();
  expect(changes).toBe(1);
});

describe('a token', () => {
  test('opens its ticket and no other, in this hall and in no other', () => {
    const tokens = tokensOf(new MemoryRegisterStore());
    const token = tokens.tokenOf(ticket(17));
    expect(tokens.ticketOf(token)).toBe(ticket(17));
    expect(token).toMatch(/^[A-Za-z0-9._-]+$/);
    expect(tokens.tokenOf(ticket(18))).not.toContain(token.slice(-22));
    expect(tokensOf(new MemoryRegisterStore()).ticketOf(token)).toBeNull();
  });

  test('with any letter changed, added or left out opens nothing', () => {
    const tokens = tokensOf(new MemoryRegisterStore());
    const token = tokens.tokenOf(ticket(17));
    for (let place = 0; place < token.length; place++) {
      const other = token[place] === '1' ? '2' : '1';
      expect(tokens.ticketOf(token.slice(0, place) + other + token.slice(place + 1))).toBeNull();
      expect(tokens.ticketOf(token.slice(0, place) + token.slice(place + 1))).toBeNull();
    }
    for (const odd of [`${token}A`, `${token}=`, ` ${token}`, '', '.', '..', 'é', '\u0000'.repeat(99)])
      expect(tokens.ticketOf(odd)).toBeNull();
  });

  test('carries at least 128 bits that nobody can guess', () => {
    const token = tokensOf(new MemoryRegisterStore()).tokenOf(ticket(1));
    expect(Buffer.from(token.slice(token.lastIndexOf('.') + 1), 'base64url').length * 8).toBeGreaterThanOrEqual(128);
  });
});
