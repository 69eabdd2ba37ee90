/**
 * The stream that holds a hall's log, and one try at each thing that is done to it. What is to be done when a try fails is
 * the business of `RedisLog`. Every method rejects with `ConnectionDown` when nothing was sent, with Redis' own refusal
 * (`isRefusal`) when nothing was written, and with anything else when nobody knows.
 */
import { z } from 'zod';
import { messageOf } from '../../base/message.ts';
import { BrokenLog } from '../log.ts';
import { ConnectionLost, type RedisConnection, script } from './redis-connection.ts';
import type { RedisKeys } from './redis-keys.ts';
import type { Written } from './redis-known.ts';

/** How long one WAIT waits for the replicas; shorter than the time after which a silent connection counts as lost. */
const replicasWithinMs = 1_000;

/**
 * Adds entries if the stream ends at a position with a hash. All or none: Redis runs a script whole, and refuses it before
 * it begins where it may not write (a replica, no memory), because of the first line (Redis 7). The ids are explicit, and
 * `XADD` alone would take an id that leaves a gap; that nothing stands between head and entry is compared here.
 */
const place = script(`#!lua
local after, known, count = tonumber(ARGV[2]), ARGV[3], (#ARGV - 3) / 2
local function id(position) return string.format('%.0f-0', position) end
local function hashAt(position)
  local found = redis.call('XRANGE', KEYS[1], id(position), id(position))[1]
  return found and found[2][2] or ''
end
local logId = redis.call('GET', KEYS[2]) or ''
if logId ~= ARGV[1] then return { 'another', '0-0', logId, '' } end
local top = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
local head = top and tonumber(string.match(top[1], '^(%d+)%-0$')) or 0
local hash = top and top[2][2] or ''
if head == after and hash == known then
  for i = 1, count do redis.call('XADD', KEYS[1], id(after + i), 'hash', ARGV[2 * i + 2], 'body', ARGV[2 * i + 3]) end
  return { 'added', id(after + count), '', '' }
end
if count > 0 and hashAt(after + count) == ARGV[2 * count + 2] then return { 'there', id(head), '', '' } end
return { 'elsewhere', id(head), hash, head > after and hashAt(after) or hash }
`);

/** Where the stream ends, and what stands where it was thought to end. */
export interface Elsewhere {
  kind: 'elsewhere';
  head: number;
  headHash: string;
  /** Of the entry at `after`; of the head where the stream is shorter. */
  hashAtAfter: string;
}
/** `added` now, or `there` already: by an earlier try whose reply was lost. */
export type Placed = { kind: 'added' | 'there'; head: number } | Elsewhere;

const Reply = z.tuple([z.enum(['added', 'there', 'elsewhere', 'another']), z.string(), z.string(), z.string()]);

export class RedisStream {
  readonly logId: string;
  #connection: RedisConnection;
  #keys: RedisKeys;
  #replicas: number;

  /** `replicas`: how many must hold what is read or added before anybody hears of it. */
  constructor(connection: RedisConnection, keys: RedisKeys, logId: string, replicas: number) {
    this.#connection = connection;
    this.#keys = keys;
    this.logId = logId;
    this.#replicas = replicas;
  }

  /**
   * Adds `entries` if the stream ends at `after`, and the entry there has `hash`. Without entries it only compares. Throws
   * `BrokenLog` when another log lies in its place, or none.
   */
  async place(after: number, hash: string, entries: readonly Written[]): Promise<Placed> {
    const { lossCount } = this.#connection;
    const values = entries.flatMap((entry) => [entry.hash, entry.body]);
    const keys = [this.#keys.log, this.#keys.logId];
    const reply = Reply.parse(await this.#connection.run(place, keys, [this.logId, after, hash, ...values]));
    const [kind, id, headHash, hashAtAfter] = reply;
    const head = positionOf(id);
    if (kind === 'another') throw new BrokenLog(1, `Redis no longer has log ${this.logId} but ${headHash || 'none'}`);
    if (kind === 'elsewhere') return { kind, head, headHash, hashAtAfter };
    if (entries.length > 0) await this.#replicasHold(lossCount, kind === 'there');
    return { kind, head };
  }

  /** At most `count` entries from position `from` on. Throws `BrokenLog` for what no Antrean has written. */
  async page(from: number, count: number): Promise<Written[]> {
    const { lossCount } = this.#connection;
    const found = await this.#connection.ask((redis) => redis.xrange(this.#keys.log, `${from}-0`, '+', 'COUNT', count));
    if (found.length > 0) await this.#replicasHold(lossCount, true);
    return found.map(([id, fields]) => writtenAt(id, fields));
  }

  /**
   * The first position beyond `position`, as soon as there is one; null: not within `withinMs`. On `connection`, which it keeps busy.
   * Only one entry, and not all: most of them this process has just written itself.
   */
  async growth(connection: RedisConnection, position: number, withinMs: number): Promise<number | null> {
    const block = Math.ceil(withinMs);
    const found = await connection.ask((redis) =>
      redis.xread('COUNT', 1, 'BLOCK', block, 'STREAMS', this.#keys.log, `${position}-0`),
    );
    const last = found?.[0]?.[1].at(-1);
    return last === undefined ? null : positionOf(last[0]);
  }

  /** Resolves when the replicas hold all that this primary has. */
  replicasHold(): Promise<void> {
    return this.#replicasHold(this.#connection.lossCount, true);
  }

  /** Whatever goes wrong here, it has been written: not even Redis' own refusal may say otherwise. */
  async #replicasHold(lossCount: number, touch: boolean): Promise<void> {
    if (this.#replicas === 0) return;
    try {
      const holding = await this.#holding(lossCount, touch);
      if (holding < this.#replicas)
        throw new Error(`${holding} of ${this.#replicas} replicas hold it after ${replicasWithinMs} ms`);
    } catch (error) {
      throw new NotHeld(messageOf(error), { cause: error });
    }
  }

  /**
   * WAIT counts the replicas that hold the last write of *this connection*. Of a connection that has written nothing it
   * tells how many replicas there are, hence `touch`; and after a failover another server would answer, hence `lossCount`.
   */
  async #holding(lossCount: number, touch: boolean): Promise<number> {
    if (this.#connection.lossCount !== lossCount) throw new ConnectionLost();
    const [, holding] = await this.#connection.ask((redis) =>
      Promise.all([touch ? redis.set(this.#keys.touch, '') : null, redis.wait(this.#replicas, replicasWithinMs)]),
    );
    return holding;
  }
}

/** Written, and not known to be on as many replicas as it must be. */
export class NotHeld extends Error {
  override name = 'NotHeld';
}

const positionOf = (id: string): number => Number(id.replace(/-0$/, ''));

function writtenAt(id: string, fields: readonly string[]): Written {
  const position = positionOf(id);
  const [hashName, hash, bodyName, body] = fields;
  if (Number.isSafeInteger(position) && hashName === 'hash' && bodyName === 'body' && hash && body)
    return { position, hash, body };
  throw new BrokenLog(Math.floor(Number.parseFloat(id)), 'its fields are not those of an entry');
}
