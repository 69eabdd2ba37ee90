/** The register in Redis: names for many processes. */
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NotWritten } from '../../server/log/log.ts';
import { keysOf } from '../../server/log/redis-keys.ts';
import { HallRegister } from '../../server/register/register.ts';
import { endRedis, openRedisHall, type RedisServer, startRedis } from '../support/redis.ts';
import { ticket } from '../support/wishes.ts';

let redis: RedisServer;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(endRedis);

const newHall = () => ({ hallId: randomUUID() });
async function openRegister(hall: { hallId: string }, server = redis): Promise<HallRegister> {
  const { registerStore } = await openRedisHall(server.url, hall);
  return new HallRegister(registerStore, () => randomBytes(32), randomUUID);
}

test('gives an officer one id, however the name is written, and shows it as it was first written', async () => {
  const register = await openRegister(newHall());
  const first = register.officerNamed('  Wa Ode  Sitti ');
  expect(first.name).toBe('Wa Ode Sitti');
  expect(register.officerNamed('wa ode SITTI')).toEqual(first);
  await register.written();
  expect(register.officerNamed('wa ode SITTI')).toEqual(first);
  expect(register.officerNamed('La Ode').officerId).not.toBe(first.officerId);
  expect(register.officerName('nobody')).toBeNull();
});

test('knows officers and tokens again when it is opened again', async () => {
  const hall = newHall();
  const before = await openRegister(hall);
  const officer = before.officerNamed('Sitti');
  await before.written();
  const after = await openRegister(hall);
  expect(after.officerNamed('sitti')).toEqual(officer);
  expect(after.ticketOf(before.tokenOf(ticket(7)))).toBe(ticket(7));
});

test('processes that open a new hall at once have the same key, and another hall has another', async () => {
  const hall = newHall();
  const registers = await Promise.all([1, 2, 3].map(() => openRegister(hall)));
  const tokens = registers.map((register) => register.tokenOf(ticket(1)));
  expect(new Set(tokens).size).toBe(1);
  expect((await openRegister(newHall())).tokenOf(ticket(1))).not.toBe(tokens[0]);
});

test('an officer who is entered at one process is known at the other, which tells those who listen', async () => {
  const hall = newHall();
  const [first, second] = await Promise.all([openRegister(hall), openRegister(hall)]);
  let changes = 0;
  second.onChange(() => changes++);
  const officer = first.officerNamed('Sitti');
  await expect.poll(() => second.officerName(officer.officerId)).toBe('Sitti');
  expect(changes).toBeGreaterThan(0);
  expect(second.officerNamed('SITTI')).toEqual(officer);
});

test('who is entered at two processes at the same moment is one person from then on, and named under either id', async () => {
  const hall = newHall();
  const registers = await Promise.all([openRegister(hall), openRegister(hall)]);
  const entered = registers.map((register) => register.officerNamed('Sitti'));
  await Promise.all(registers.map((register) => register.written()));
  const third = await openRegister(hall);
  const { officerId } = third.officerNamed('sitti');
  expect(entered.map((officer) => officer.officerId)).toContain(officerId);
  for (const register of [...registers, third]) {
    await expect.poll(() => register.officerNamed('sitti').officerId).toBe(officerId);
    for (const officer of entered) await expect.poll(() => register.officerName(officer.officerId)).toBe('Sitti');
  }
});

test('a name that was erased in Redis is forgotten by every process', async () => {
  const hall = newHall();
  const register = await openRegister(hall);
  const { officerId } = register.officerNamed('Sitti');
  await register.written();
  const { officers, officerNames, registerChanged } = keysOf(hall.hallId);
  await redis.client.hdel(officers, officerId);
  await redis.client.hdel(officerNames, 'sitti');
  await redis.client.publish(registerChanged, officerId);
  await expect.poll(() => register.officerName(officerId)).toBeNull();
  expect(register.officerNamed('Sitti').officerId).not.toBe(officerId);
});

describe('while Redis is away', () => {
  test('an officer is named at once, is said not to be written, and is written when Redis is back', async () => {
    const own = await startRedis();
    const hall = newHall();
    const register = await openRegister(hall, own);
    await own.kill();
    const officer = register.officerNamed('Sitti');
    expect(register.officerName(officer.officerId)).toBe('Sitti');
    await expect(register.written()).rejects.toBeInstanceOf(NotWritten);
    await own.start();
    await expect.poll(() => register.written().then(() => 'written', String), { timeout: 10_000 }).toBe('written');
    expect((await openRegister(hall, own)).officerNamed('sitti')).toEqual(officer);
  });

  test('what others enter afterwards is heard when it is back', async () => {
    const own = await startRedis();
    const hall = newHall();
    const [first, second] = await Promise.all([openRegister(hall, own), openRegister(hall, own)]);
    await own.kill();
    const officer = first.officerNamed('Sitti');
    await own.start();
    await expect.poll(() => second.officerName(officer.officerId), { timeout: 10_000 }).toBe('Sitti');
  });
});
