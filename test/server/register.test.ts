import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSqliteFile } from '../../server/log/sqlite-file.ts';
import { HallRegister, MemoryRegisterStore, type RegisterStore } from '../../server/register/register.ts';
import { SqliteRegisterStore } from '../../server/register/register-sqlite.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { ticket } from '../support/wishes.ts';

function sqliteStore(file = join(tempFolder(), 'antrean.sqlite')): SqliteRegisterStore {
  const database = openSqliteFile(file);
  onTestFinished(() => {
    if (database.isOpen) database.close();
  });
  return new SqliteRegisterStore(database);
}
const registerOn = (store: RegisterStore) => new HallRegister(store, () => randomBytes(32), randomUUID);

describe.each<[string, () => RegisterStore]>([
  ['in memory', () => new MemoryRegisterStore()],
  ['in SQLite', () => sqliteStore()],
])('the register %s', (_, newStore) => {
  test('gives an officer one id, however the name is written, and shows it as it was first written', () => {
    const register = registerOn(newStore());
    const first = register.officerNamed('  Wa Ode  Sitti ');
    expect(first.name).toBe('Wa Ode Sitti');
    expect(register.officerNamed('wa ode SITTI')).toEqual(first);
    expect(register.officerName(first.officerId)).toBe('Wa Ode Sitti');
    expect(register.officerNamed('La Ode').officerId).not.toBe(first.officerId);
    expect(register.officerName('nobody')).toBeNull();
  });

  test('knows officers and tokens again when it is opened again', () => {
    const store = newStore();
    const before = registerOn(store);
    const officer = before.officerNamed('Sitti');
    const token = before.tokenOf(ticket(7));
    const after = registerOn(store);
    expect(after.officerNamed('sitti')).toEqual(officer);
    expect(after.ticketOf(token)).toBe(ticket(7));
  });
});

describe('a token', () => {
  test('opens its ticket and no other, in this hall and in no other', () => {
    const register = registerOn(new MemoryRegisterStore());
    const token = register.tokenOf(ticket(17));
    expect(register.ticketOf(token)).toBe(ticket(17));
    expect(token).toMatch(/^[A-Za-z0-9._-]+$/);
    expect(register.tokenOf(ticket(18))).not.toContain(token.slice(-22));
    expect(registerOn(new MemoryRegisterStore()).ticketOf(token)).toBeNull();
  });

  test('with any letter changed, added or left out opens nothing', () => {
    const register = registerOn(new MemoryRegisterStore());
    const token = register.tokenOf(ticket(17));
    for (let place = 0; place < token.length; place++) {
      const other = token[place] === '1' ? '2' : '1';
      expect(register.ticketOf(token.slice(0, place) + other + token.slice(place + 1))).toBeNull();
      expect(register.ticketOf(token.slice(0, place) + token.slice(place + 1))).toBeNull();
    }
    for (const odd of [`${token}A`, `${token}=`, ` ${token}`, '', '.', '..', 'é', '\u0000'.repeat(99)])
      expect(register.ticketOf(odd)).toBeNull();
  });

  test('carries at least 128 bits that nobody can guess', () => {
    const token = registerOn(new MemoryRegisterStore()).tokenOf(ticket(1));
    expect(Buffer.from(token.slice(token.lastIndexOf('.') + 1), 'base64url').length * 8).toBeGreaterThanOrEqual(128);
  });
});
