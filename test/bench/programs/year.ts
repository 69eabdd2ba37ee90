/**
 * A year that never was, through `decideBatch` into a log as the server keeps it: the newest day is today's, over by now.
 * Sends how many entries it has.
 *
 * Arguments: the hall's file, DATA_DIR, days, tickets a day, and REDIS_URL where the log is in Redis.
 */
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import type { Entry } from '../../../server/domain/core/entry.ts';
import { emptyState, type State } from '../../../server/domain/core/state.ts';
import { type Batch, decideBatch } from '../../../server/hall/batch.ts';
import { opensDay } from '../../../server/hall/commit.ts';
import { keepSnapshot } from '../../../server/hall/restore.ts';
import { type EventLog, snapshotsKept } from '../../../server/log/log.ts';
import { readHallFile } from '../../../server/setup/hall-file.ts';
import { CommandId, type CounterId, type Instant, KioskId, OfficerId } from '../../../shared/base/ids.ts';
import type { Actor, Command } from '../../../shared/commands.ts';
import { servicesOf } from '../clients/hall-clients.ts';
import { openLog } from './open-log.ts';

export interface Year {
  entries: number;
}

type Wish = [Actor, Command];
const dayMs = 24 * 60 * 60_000;
/** It is noon in the hall; the day began so long ago, and was over an hour ago. */
const beganMs = 4 * 60 * 60_000;
const openMs = 3 * 60 * 60_000;
/** Redis adds a group in one script. */
const groupSize = 500;

const [hallFile = '', dataDir = '', days = '1', tickets = '1000', redisUrl = ''] = process.argv.slice(2);
const logger = pino({ level: 'silent' });
const settings = readHallFile(hallFile);
const desks = settings.counters.slice(0, 40);
const serviceIds = servicesOf(desks);
const kiosk: Actor = { kind: 'kiosk', kioskId: KioskId.parse('kios-1') };
const actors = desks.map(
  ({ counterId }): Actor => ({ kind: 'officer', officerId: OfficerId.parse(`petugas-${counterId}`) }),
);

/** Decides, and writes what was decided when a day is over: a write to the disk for each group would take an hour. */
class Writer {
  #log: EventLog;
  #state: State = emptyState;
  #entries: Entry[] = [];

  constructor(log: EventLog) {
    this.#log = log;
  }

  get state(): State {
    return this.#state;
  }

  do(wishes: readonly Wish[], at: Instant): Batch {
    const envelopes = wishes.map(([actor, command]) => ({ commandId: CommandId.parse(randomUUID()), actor, command }));
    const batch = decideBatch(this.#state, envelopes, at);
    for (const outcome of batch.outcomes)
      if ('bug' in outcome || !outcome.answer.accepted)
        throw new Error(`Day ${this.#state.day}: a command was refused`);
    this.#entries.push(...batch.entries);
    this.#state = batch.state;
    return batch;
  }

  async write(): Promise<void> {
    for (let from = 0; from < this.#entries.length; from += groupSize) {
      const group = this.#entries.slice(from, from + groupSize);
      await this.#log.append(group, group[0]!.position - 1);
    }
    this.#entries = [];
  }
}

/** Everybody is called as soon as they come, desk by desk. */
async function writeDay(writer: Writer, log: EventLog, from: Instant, keepsSnapshot: boolean): Promise<void> {
  const opening = writer.do(
    each((counterId) => ({ type: 'OpenCounter', counterId })),
    from,
  );
  const morning = writer.state;
  const rounds = Number(tickets) / desks.length;
  for (let round = 0; round < rounds; round++) oneRound(writer, from + ((round + 1) * openMs) / rounds);
  writer.do(
    each((counterId) => ({ type: 'Complete', counterId, ticketId: at(writer, counterId)!, outcome: 'done' })),
    from + openMs + 120_000,
  );
  await writer.write();
  if (keepsSnapshot && opensDay(opening)) await keepSnapshot(log, morning, logger);
}

function oneRound(writer: Writer, time: Instant): void {
  writer.do(
    serviceIds.map((serviceId): Wish => [kiosk, { type: 'IssueTicket', serviceId }]),
    time,
  );
  writer.do(
    each((counterId) => {
      const ticketId = at(writer, counterId);
      return ticketId === null
        ? { type: 'CallNext', counterId }
        : { type: 'CompleteAndCallNext', counterId, ticketId, outcome: 'done' };
    }),
    time + 30_000,
  );
  writer.do(
    each((counterId) => ({ type: 'StartService', counterId, ticketId: at(writer, counterId)! })),
    time + 60_000,
  );
}

const each = (command: (counterId: CounterId) => Command): Wish[] =>
  desks.map(({ counterId }, index) => [actors[index]!, command(counterId)]);

const at = (writer: Writer, counterId: CounterId) => writer.state.desks.get(counterId)?.current ?? null;

const log = await openLog({ dataDir, redisUrl, hallId: settings.hallId });
const writer = new Writer(log);
const first = Date.now() - beganMs - (Number(days) - 1) * dayMs;
writer.do([[{ kind: 'hall' }, { type: 'ConfigureHall', hall: settings }]], first);
for (let day = 0; day < Number(days); day++)
  await writeDay(writer, log, first + day * dayMs, day >= Number(days) - snapshotsKept);
await log.close();
const year: Year = { entries: writer.state.position };
if (process.send) process.send(year);
else console.log(year);
