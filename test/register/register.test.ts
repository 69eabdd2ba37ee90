import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSqliteFile } from '../../server/log/sqlite-file.ts';
import { HallRegister, MemoryRegisterStore, type RegisterStore } from '../../server/register/register.ts';
import { SqliteRegisterStore } from '../../server/register/register-sqlite.ts';
import { TicketTokens } from '../../server/register/ticket-tokens.ts';
import type { TicketId } from '../../shared/base/ids.ts';
import { issue, kiosk, ticket } from '../support/play/wishes.ts';
import { tempFolder } from '../support/server/temp-folder.ts';
import { openSmallHall } from '../support/server/test-hall.ts';

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

/** A hall that knows when its tickets were given out. */
function hallWith(issuedAt: Record<string, number>) {
  const store = new MemoryRegisterStore();
  const told = { epochOf: () => '', issuedAtOf: (ticketId: TicketId) => issuedAt[ticketId] ?? null };
  return { tokens: new TicketTokens(store, () => randomBytes(32), told), issuedAt };
}
const eight = Date.UTC(2026, 10, 23, 0);

describe('[B37] a ticket that was given out again, because the log has lost its end', () => {
  test('has another token, and the paper of the forgotten one opens nothing of it', () => {
    const { tokens, issuedAt } = hallWith({ [ticket(7)]: eight });
    const forgotten = tokens.tokenOf(ticket(7), eight);
    expect(tokens.ticketOf(forgotten)).toBe(ticket(7));
    issuedAt[ticket(7)] = eight + 60_000;
    const now = tokens.tokenOf(ticket(7), eight + 60_000);
    expect(now).not.toBe(forgotten);
    expect([forgotten, now].map((token) => tokens.ticketOf(token))).toEqual([null, ticket(7)]);
  });

  test('opens nothing either where the forgotten paper was looked at before it was given out again', () => {
    const { tokens, issuedAt } = hallWith({});
    const forgotten = tokens.tokenOf(ticket(7), eight);
    expect(tokens.ticketOf(forgotten)).toBe(ticket(7));
    issuedAt[ticket(7)] = eight + 1_000;
    expect(tokens.ticketOf(forgotten)).toBeNull();
  });

  test('a paper of an older version, which does not tell when it was given out, opens its ticket', () => {
    const { tokens } = hallWith({ [ticket(7)]: eight });
    expect(tokens.ticketOf(tokens.tokenOf(ticket(7)))).toBe(ticket(7));
  });

  test('nobody makes another time of it', () => {
    const { tokens } = hallWith({ [ticket(7)]: eight + 60_000 });
    const [forgotten, now] = [tokens.tokenOf(ticket(7), eight), tokens.tokenOf(ticket(7), eight + 60_000)];
    const cut = now.lastIndexOf('.') + 1;
    expect(tokens.ticketOf(now.slice(0, cut + 4) + forgotten.slice(cut + 4))).toBeNull();
    expect(tokens.ticketOf(now.slice(0, cut) + now.slice(cut + 4))).toBeNull();
  });
});

test('[B37] every number that a hall gives out has a token of its time, again with each retry', async () => {
  const { hall, send, register } = await openSmallHall();
  const first = await send(kiosk, issue('ktp'), '019ab1de-0000-7000-8000-000000000001');
  const again = await send(kiosk, issue('ktp'), '019ab1de-0000-7000-8000-000000000001');
  for (const answer of [first, again]) {
    if (!answer.accepted || answer.issued === null) throw new Error('not issued');
    const { ticketId, issuedAt, token } = answer.issued;
    expect(token).toBe(register.tokenOf(ticketId, issuedAt));
    expect(hall.state.tickets.get(ticketId)?.issuedAt).toBe(issuedAt);
  }
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
