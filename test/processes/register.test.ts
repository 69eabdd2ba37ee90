/** The register in Redis: one key for the tokens of many processes. What else it keeps: `register-records.test.ts`. */
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TicketTokens } from '../../server/register/ticket-tokens.ts';
import { ticket } from '../support/play/wishes.ts';
import { endRedis, openRedisHall, type RedisServer, startRedis } from '../support/server/redis.ts';

let redis: RedisServer;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(endRedis);

async function openTokens(hallId: string): Promise<TicketTokens> {
  const { registerStore } = await openRedisHall(redis.url, { hallId });
  return new TicketTokens(registerStore, () => randomBytes(32));
}

test('knows its tokens again when it is opened again', async () => {
  const hallId = randomUUID();
  const token = (await openTokens(hallId)).tokenOf(ticket(7));
  expect((await openTokens(hallId)).ticketOf(token)).toBe(ticket(7));
});

test('processes that open a new hall at once have the same key, and another hall has another', async () => {
  const hallId = randomUUID();
  const processes = await Promise.all([1, 2, 3].map(() => openTokens(hallId)));
  const tokens = processes.map((process) => process.tokenOf(ticket(1)));
  expect(new Set(tokens).size).toBe(1);
  expect((await openTokens(randomUUID())).tokenOf(ticket(1))).not.toBe(tokens[0]);
});
