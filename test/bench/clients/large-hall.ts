/** A hall as large as they come: 600 services of 40 agencies, 120 counters, and the things that were done in it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Known, nothingKnown } from '../../../server/domain/core/known.ts';
import { emptyState, type State } from '../../../server/domain/core/state.ts';
import { decideBatch } from '../../../server/hall/batch.ts';
import type { Accepted } from '../../../shared/answers.ts';
import { type Instant, KioskId } from '../../../shared/base/ids.ts';
import type { Actor, Command } from '../../../shared/commands.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import { clock, seconds, smallHall } from '../../support/play/hall-builder.ts';
import * as wish from '../../support/play/wishes.ts';
import { envelope } from '../../support/server/wire.ts';

const agencies = 40;
const servicesOfEach = 15;
const countersOfEach = 3;

const all = (count: number) => Array.from({ length: count }, (_, index) => index);
/** No digit, and neither I nor O. */
const series = (agency: number) => `${'ABCDE'[Math.floor(agency / 10)]}${'ABCDEFGHJK'[agency % 10]}`;

export const serviceId = (agency: number, service: number) => `layanan-${agency}-${service}`;
export const counterId = (agency: number, counter: number) => `loket-${agency * countersOfEach + counter + 1}`;
export const officerAt = (counter: string) => wish.officer(`petugas-${counter}`);

export const largeHall = (notice = 'Selamat datang'): Hall =>
  smallHall((hall) => {
    const [agency, service, counter] = [hall.agencies[0]!, hall.services[0]!, hall.counters[1]!];
    hall.notice = { id: notice };
    hall.policy = { limitToCapacity: true };
    hall.agencies = all(agencies).map((each) => ({ ...agency, agencyId: `gerai-${each}`, series: series(each) }));
    hall.services = all(agencies).flatMap((each) =>
      all(servicesOfEach).map((one) => ({
        ...service,
        serviceId: serviceId(each, one),
        agencyId: `gerai-${each}`,
        standardMinutes: 1,
      })),
    );
    hall.mostAsked = [serviceId(0, 0)];
    hall.counters = all(agencies).flatMap((each) =>
      all(countersOfEach).map((one) => ({
        ...counter,
        counterId: counterId(each, one),
        number: each * countersOfEach + one + 1,
        agencyId: `gerai-${each}`,
        serviceIds: all(servicesOfEach).map((service) => serviceId(each, service)),
      })),
    );
  });

/** A day of it. Nothing that was decided is undone: whoever keeps `state` can go on from there as often as they like. */
export class LargeDay {
  state: State = emptyState;
  at: Instant = clock('08:00');

  do(actor: Actor, command: Command, known: Known = nothingKnown): Accepted {
    this.at += seconds;
    const batch = decideBatch(this.state, [{ ...envelope(actor, command), known }], this.at);
    const outcome = batch.outcomes[0]!;
    if ('bug' in outcome) throw outcome.bug;
    if (!outcome.answer.accepted) throw new Error(`${command.type}: ${outcome.answer.refusal.code}`);
    this.state = batch.state;
    return outcome.answer;
  }

  copy(): LargeDay {
    const copy = new LargeDay();
    copy.state = this.state;
    copy.at = this.at;
    return copy;
  }
}

export function emptyMorning(): LargeDay {
  const day = new LargeDay();
  day.do(wish.theHall, wish.configure(largeHall()));
  day.do(wish.theHall, wish.advanceTime);
  return day;
}

/** Agency 0 has one counter at work and the last agency none: there is room for whatever is measured. */
const atWork = all(agencies - 1).flatMap((agency) =>
  all(agency === 0 ? 1 : countersOfEach).map((counter) => ({ agency, id: counterId(agency, counter) })),
);
const isFor = (agency: number, each: number) => serviceId(agency, each % servicesOfEach);

/** 5,000 tickets, of which half wait (every fourth of all for one service); hundreds are on hold or missed; 300 pages keep numbers. */
export async function lateInTheDay(): Promise<LargeDay> {
  const day = emptyMorning();
  for (const page of all(300)) day.do(pageOf(Math.floor(page / 4), page), wish.reserveNumbers);
  for (const { id } of atWork) day.do(officerAt(id), wish.openCounter(id));
  for (const each of all(5_000)) {
    day.do(wish.kiosk, wish.issue(each % 4 === 0 ? serviceId(0, 0) : isFor(1 + (each % (agencies - 2)), each)));
    if (each % 500 === 0) await sleep(0);
  }
  for (const each of all(2_400)) {
    serveOne(day, atWork[1 + (each % (atWork.length - 1))]!.id, each);
    if (each % 200 === 0) await sleep(0);
  }
  for (const each of all(200))
    day.do(wish.kiosk, wish.withdraw(crypto.randomUUID()), { ...nothingKnown, owner: `${each}` });
  return day;
}

function serveOne(day: LargeDay, counter: string, each: number): void {
  const officer = officerAt(counter);
  const batch = decideBatch(day.state, [envelope(officer, wish.callNext(counter))], day.at);
  const outcome = batch.outcomes[0]!;
  if (!('answer' in outcome) || !outcome.answer.accepted) return;
  day.state = batch.state;
  const ticketId = outcome.answer.called!.ticketId;
  if (each % 10 === 0) day.do(officer, wish.markMissed(counter, ticketId));
  else if (each % 10 === 1) day.do(officer, wish.hold(counter, ticketId, 120));
  else {
    day.do(officer, wish.start(counter, ticketId));
    day.do(officer, wish.complete(counter, ticketId));
  }
}

/** A page of a device. */
export const pageOf = (device: number, page: number) => ({
  kind: 'kiosk' as const,
  kioskId: KioskId.parse(`k-${device.toString(16).padStart(12, '0')}-${page}`),
});
