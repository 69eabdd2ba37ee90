/**
 * What a command costs early and late in a day, in this process: through `LiveHall` into its log, one after another as
 * in a real hall. A short day of a throw-away hall comes first, because code that has just started is slow. Sends the days.
 *
 * Arguments: a folder for the files, how many days are measured, and REDIS_URL where the log is in Redis.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pino } from 'pino';
import { Watches } from '../../../server/doors/sockets/watches.ts';
import { LiveHall } from '../../../server/hall/hall.ts';
import { configure } from '../../../server/setup/hall-file.ts';
import type { Accepted } from '../../../shared/answers.ts';
import { CommandId, type CounterId, KioskId, OfficerId, type TicketId } from '../../../shared/base/ids.ts';
import type { Actor, Command } from '../../../shared/commands.ts';
import { certainTime } from '../../support/server/certain-time.ts';
import { newRegister } from '../../support/server/test-hall.ts';
import { servicesOf } from '../clients/hall-clients.ts';
import { benchHall } from '../kit/bench-hall.ts';
import { type LogPlace, openLog } from './open-log.ts';

/** Microseconds of processor time for each command. */
export interface Cost {
  /** Decided, written, applied. */
  alone: number;
  /** And every view of the hall's screens seen anew after it. */
  withViews: number;
}
export interface FlatDay {
  early: Cost;
  late: Cost;
}

/** How many wait all the time: those who come are called as many later. */
const waiting = 100;
const tickets = 5_000;
const warmUpTickets = 1_500;
/** Visits over which the cost is taken, at the beginning and at the end of the day. */
const visits = { alone: 300, withViews: 50 };
const commandsEach = 3;

const settings = benchHall('flat', 43);
const desks = settings.counters;
const serviceIds = servicesOf(desks);
const kiosk: Actor = { kind: 'kiosk', kioskId: KioskId.parse('kios-1') };
const actors = new Map(
  desks.map(({ counterId }): [CounterId, Actor] => [
    counterId,
    { kind: 'officer', officerId: OfficerId.parse(`petugas-${counterId}`) },
  ]),
);

/** Visits go on in turn: the n-th arrival is for the n-th desk, and so is the n-th call. */
class Day {
  #hall: LiveHall;
  #watches: Watches;
  #time: { now: number };
  #issued = 0;
  #calls = 0;
  #current = new Map<CounterId, TicketId>();

  private constructor(hall: LiveHall, time: { now: number }) {
    this.#hall = hall;
    this.#time = time;
    this.#watches = watchesOf(hall);
  }

  static async open(place: LogPlace): Promise<Day> {
    const time = { now: Date.now() };
    const hall = await LiveHall.open({
      log: await openLog(place),
      register: newRegister(),
      clock: certainTime(() => time.now),
      newId: randomUUID,
      logger: pino({ level: 'silent' }),
      onFatal: fail,
    });
    await configure(hall, settings, randomUUID);
    return new Day(hall, time);
  }

  async measure(tickets: number): Promise<FlatDay> {
    for (const { counterId } of desks) await this.#send(actors.get(counterId)!, { type: 'OpenCounter', counterId });
    while (this.#issued < waiting) await this.#arrive();
    const early = await this.#cost();
    const until = tickets - visits.alone - visits.withViews;
    while (this.#issued < until) await Promise.all(desks.map(() => this.#visit()));
    return { early, late: await this.#cost() };
  }

  async close(): Promise<void> {
    await this.#hall.close();
  }

  async #cost(): Promise<Cost> {
    const alone = await cpuUs(visits.alone * commandsEach, () => this.#visits(visits.alone));
    const withViews = await cpuUs(visits.withViews * commandsEach, () =>
      this.#visits(visits.withViews, () => this.#watches.refresh()),
    );
    return { alone, withViews };
  }

  async #visits(count: number, afterEach?: () => Promise<void>): Promise<void> {
    for (let visit = 0; visit < count; visit++) await this.#visit(afterEach);
  }

  async #visit(afterEach = async () => {}): Promise<void> {
    const { counterId } = desks[this.#calls++ % desks.length]!;
    await this.#arrive();
    await afterEach();
    await this.#call(counterId);
    await afterEach();
    const ticketId = this.#current.get(counterId)!;
    await this.#send(actors.get(counterId)!, { type: 'StartService', counterId, ticketId });
    await afterEach();
  }

  async #arrive(): Promise<void> {
    const serviceId = serviceIds[this.#issued++ % serviceIds.length]!;
    await this.#send(kiosk, { type: 'IssueTicket', serviceId });
  }

  async #call(counterId: CounterId): Promise<void> {
    const ticketId = this.#current.get(counterId);
    const call: Command =
      ticketId === undefined
        ? { type: 'CallNext', counterId }
        : { type: 'CompleteAndCallNext', counterId, ticketId, outcome: 'done' };
    const { called } = await this.#send(actors.get(counterId)!, call);
    this.#current.set(counterId, called!.ticketId);
  }

  async #send(actor: Actor, command: Command): Promise<Accepted> {
    this.#time.now += 1_000;
    const answer = await this.#hall.submit({ commandId: CommandId.parse(randomUUID()), actor, command });
    return answer.accepted ? answer : fail(answer.refusal.code);
  }
}

/** For each of `count` commands. */
async function cpuUs(count: number, work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / count;
}

/** The screens of the hall: each view that its pages watch. */
function watchesOf(hall: LiveHall): Watches {
  const watches = new Watches({
    look: (name, query) => hall.view(name, query),
    onBug: fail,
    now: () => hall.now,
    send: () => {},
    partsNow: () => hall.parts(),
  });
  for (const name of ['display', 'kiosk', 'counters'] as const) watches.add('screens', name, name, {});
  for (const { counterId } of desks) watches.add(counterId, 'counter', 'counter', { counterId });
  return watches;
}

function fail(problem: unknown): never {
  throw problem instanceof Error ? problem : new Error(String(problem));
}

const [folder = '', days = '1', redisUrl = ''] = process.argv.slice(2);
const found: FlatDay[] = [];
for (let index = 0; index <= Number(days); index++) {
  const hallId = `flat-${process.pid}-${index}`;
  const day = await Day.open({ dataDir: join(folder, hallId), redisUrl, hallId });
  found.push(await day.measure(index === 0 ? warmUpTickets : tickets));
  await day.close();
}
if (process.send) process.send(found.slice(1));
else console.log(found);
