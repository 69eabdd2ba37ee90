/**
 * What it takes to forecast all waits of the sample hall, at eleven, with all of its counters open and 300 people waiting, by what that
 * morning has taught. Sends milliseconds of the processor, one for each of some forecasts: another program on this machine does not
 * count in them.
 */
import { indexOf } from '../../../server/domain/calendar/hall-index.ts';
import type { Entry } from '../../../server/domain/core/entry.ts';
import { nothingLearned } from '../../../server/domain/core/learned.ts';
import { emptyState, isReady, type Ready, type State } from '../../../server/domain/core/state.ts';
import { deskOf } from '../../../server/domain/counter/desk.ts';
import { forecast } from '../../../server/domain/estimate/forecast.ts';
import { learn } from '../../../server/domain/learning/learn.ts';
import { decideBatch } from '../../../server/hall/batch.ts';
import { sampleHallWithRealHours } from '../../../server/sample-hall/sample-hall.ts';
import type { Actor, Command } from '../../../shared/commands.ts';
import { clock, minutes } from '../../support/play/hall-builder.ts';
import * as wish from '../../support/play/wishes.ts';
import { envelope } from '../../support/server/wire.ts';

const waiting = 300;
const warmUp = 30;
const measured = 20;

const hall = sampleHallWithRealHours();
const entries: Entry[] = [];
let state: State = emptyState;
let at = clock('07:30');

function send(actor: Actor, command: Command): void {
  const batch = decideBatch(state, [envelope(actor, command)], at);
  state = batch.state;
  entries.push(...batch.entries);
}

function ready(): Ready {
  if (!isReady(state)) throw new Error('The hall was not taken');
  return state;
}

/** Whoever serves for as long as the standard says is done, and the next is called and begins. */
function atCounters(): void {
  for (const { counterId } of hall.counters) {
    const officer = wish.officer(`p-${counterId}`);
    const current = deskOf(state, counterId).current;
    const ticket = current === null ? undefined : state.tickets.get(current);
    if (ticket?.status === 'serving') {
      const { standardMinutes } = indexOf(hall).services.get(ticket.serviceId)!;
      if (at - ticket.startedAt < standardMinutes * minutes) continue;
      send(officer, wish.complete(counterId, ticket.ticketId));
    }
    send(officer, wish.callNext(counterId));
    const called = deskOf(state, counterId).current;
    if (called !== null) send(officer, wish.start(counterId, called));
  }
}

const waitingNow = (): number => [...ready().lines.values()].reduce((sum, line) => sum + line.length, 0);

send(wish.theHall, wish.configure(hall));
at = clock('08:00');
for (const { counterId } of hall.counters) send(wish.officer(`p-${counterId}`), wish.openCounter(counterId));
for (let minute = 0; minute < 180; minute++, at += minutes) {
  atCounters();
  for (let each = 0; each < 6 && waitingNow() < waiting; each++) {
    const { serviceId } = hall.services[(minute * 37 + each * 11) % hall.services.length]!;
    send(wish.kiosk, wish.issue(serviceId, each === 5 ? { priorityGroup: 'LANSIA' } : {}));
  }
}
for (let each = 0; waitingNow() < waiting && each < 2_000; each++)
  send(wish.kiosk, wish.issue(hall.services[(each * 7) % hall.services.length]!.serviceId));

const learned = learn(nothingLearned, hall, entries);
const times: number[] = [];
for (let each = 0; each < warmUp + measured; each++) {
  const before = process.cpuUsage();
  forecast(ready(), at + each, learned, each);
  const { user, system } = process.cpuUsage(before);
  if (each >= warmUp) times.push((user + system) / 1_000);
}

if (process.send) process.send({ waiting: waitingNow(), times });
else console.log(waitingNow(), times);
