/** What a change of the settings would do to those who are in the hall, and from when, in sentences (rule H11). */

import type { BusinessDay, Instant, ServiceId } from '../../../shared/base/ids.ts';
import { type BothLanguages, both, inEach } from '../../../shared/base/text.ts';
import type { Hall, Service } from '../../../shared/hall/hall.ts';
import type { TakesEffect } from '../../../shared/hall/settings-version.ts';
import { differencesBetween } from '../../../shared/settings/difference.ts';
import type { OrphanedNumbers } from '../../../shared/settings/told.ts';
import { hoursWords } from '../../../shared/settings/value-words.ts';
import { type HallIndex, indexOf } from '../calendar/hall-index.ts';
import { hoursOn } from '../calendar/hours.ts';
import { addDays, dayOf, momentOf, weekdayOf } from '../calendar/moment.ts';
import { nameOfCounter, nameOfService } from '../calendar/names.ts';
import { dayInBoth, numberOfThings } from '../core/phrases.ts';
import { canServe, configuredHall, withLent } from '../core/settings.ts';
import type { Ready, Ticket } from '../core/state.ts';
import { neededBy } from './in-use.ts';

export interface Consequences {
  sentences: BothLanguages[];
  orphans: OrphanedNumbers[];
  openCounters: { counterId: Hall['counters'][number]['counterId']; name: BothLanguages }[];
}

export function consequencesOf(state: Ready, next: Hall, from: TakesEffect, at: Instant): Consequences {
  const today = state.day ?? dayOf(state.hall, at);
  const day = from === 'now' ? today : addDays(today, 1);
  const [before, after] = [indexOf(configuredHall(state)), indexOf(next)];
  const { services, counters } =
    from === 'now' ? neededBy(state, withLent(next, state.lent).hall, at) : { services: [], counters: [] };
  return {
    sentences: [
      whenWords(from, day),
      ...(from === 'now'
        ? [...waitingWords(state, next), ...undoWords(state, withLent(next, state.lent).hall)]
        : laterWords()),
      ...hoursChanged(before, after, day, from === 'now' ? momentOf(state.hall, at).weekday : weekdayOf(day)),
      ...seriesChanged(before, after),
      ...quotaReached(state, after, from),
      ...targetsChanged(state.hall, next),
      ...planWords(state, from),
    ],
    orphans: services.map(([serviceId, tickets]) => orphaned(before, after, serviceId, tickets)),
    openCounters: counters.map(({ counterId }) => ({ counterId, name: nameOfCounter(before, counterId) })),
  };
}

function whenWords(from: TakesEffect, day: BusinessDay): BothLanguages {
  const { id, en } = dayInBoth(day);
  return from === 'now'
    ? both('Berlaku begitu disimpan.', 'It takes effect as soon as it is saved.')
    : both(
        `Berlaku saat hari layanan ${id} dibuka; sampai saat itu dapat dibatalkan.`,
        `It takes effect when the business day ${en} opens; until then it can be taken back.`,
      );
}

const laterWords = (): BothLanguages[] => [
  both(
    'Bila saat itu masih ada nomor atau loket yang memerlukan yang dihapus, pengaturan baru menunggu sampai selesai.',
    'If somebody still needs then what it takes away, the new settings wait until that is done.',
  ),
];

/** Those who wait for something that changes keep everything that they were given. */
function waitingWords(state: Ready, next: Hall): BothLanguages[] {
  const changed = new Set(
    differencesBetween(configuredHall(state), next).flatMap(({ path: [list, id] }) =>
      list === 'services' && id ? [id] : [],
    ),
  );
  const lines = [...state.lines].filter(([serviceId, line]) => changed.has(serviceId) && line.length > 0);
  const waiting = lines.reduce((sum, [, line]) => sum + line.length, 0);
  if (waiting === 0) return [];
  const services = lines.length;
  return [
    both(
      `${waiting} nomor sedang menunggu di ${services} layanan yang diubah; nomor, urutan, dan batas waktu panggilnya tetap.`,
      `${numberOfThings(waiting, 'number waits', 'numbers wait')} for ${numberOfThings(services, 'service that changes', 'services that change')}; number, order and time to be called by stay.`,
    ),
  ];
}

function undoWords(state: Ready, next: Hall): BothLanguages[] {
  const goes = (tickets: readonly Ticket[]) => tickets.some(({ serviceId }) => !canServe(next, serviceId));
  const some = [...state.desks.values()].some(({ undoable }) => undoable !== null && goes(undoable.before));
  if (!some && !state.ticketActs.some(({ before }) => goes([before]))) return [];
  return [
    both(
      'Tindakan terakhir untuk layanan yang tidak lagi dilayani tidak dapat dibatalkan lagi sesudah ini disimpan.',
      'What was done last for services that nobody serves then cannot be undone any more once this is saved.',
    ),
  ];
}

const mostNamed = 8;

function hoursChanged(before: HallIndex, after: HallIndex, day: BusinessDay, weekday: number): BothLanguages[] {
  const changed = after.hall.services.flatMap((service): BothLanguages[] => {
    const old = before.services.get(service.serviceId);
    if (old === undefined) return [];
    const [was, is] = [openOn(before, old, day, weekday), openOn(after, service, day, weekday)];
    if (was.id === is.id) return [];
    const name = nameOfService(after, service.serviceId);
    const when = dayInBoth(day);
    return [
      both(
        `${name.id}, ${when.id}: ${is.id} (sebelumnya ${was.id}).`,
        `${name.en ?? name.id}, ${when.en}: ${is.en} (before: ${was.en}).`,
      ),
    ];
  });
  const more = changed.length - mostNamed;
  if (more <= 0) return changed;
  return [
    ...changed.slice(0, mostNamed),
    both(`Jam ${more} layanan lain juga berubah.`, `The hours of ${numberOfThings(more, 'more service')} change too.`),
  ];
}

function openOn(index: HallIndex, service: Service, day: BusinessDay, weekday: number): BothLanguages {
  const hours = hoursOn(index, service, day, weekday);
  return hours === null ? both('tutup', 'closed') : hoursWords({ ...hours, weekdays: [weekday] });
}

function seriesChanged(before: HallIndex, after: HallIndex): BothLanguages[] {
  return after.hall.services.flatMap((service): BothLanguages[] => {
    const old = before.services.get(service.serviceId);
    const [was, is] = [old && before.seriesOf(old), after.seriesOf(service)];
    if (was === undefined || was === is) return [];
    const name = nameOfService(after, service.serviceId);
    return [
      both(
        `Nomor baru ${name.id} berseri ${is}; nomor ${was} yang sudah diberikan tetap berlaku.`,
        `New numbers of ${name.en ?? name.id} have the series ${is}; those of ${was} that were given out stay valid.`,
      ),
    ];
  });
}

function quotaReached({ issued }: Ready, after: HallIndex, from: TakesEffect): BothLanguages[] {
  if (from !== 'now') return [];
  return after.hall.services.flatMap(({ serviceId, dailyQuota }): BothLanguages[] => {
    const given = issued.get(serviceId, 0);
    if (dailyQuota === undefined || given < dailyQuota) return [];
    const name = nameOfService(after, serviceId);
    return [
      both(
        `Kuota ${name.id} hari ini tercapai: ${given} nomor sudah diberikan, kuotanya ${dailyQuota}.`,
        `The quota of ${name.en ?? name.id} is reached for today: ${numberOfThings(given, 'number')} given out, the quota is ${dailyQuota}.`,
      ),
    ];
  });
}

function targetsChanged(before: Hall, next: Hall): BothLanguages[] {
  const isChanged = differencesBetween(before, next).some(({ path }) => path[1] === 'targetMinutes');
  if (!isChanged) return [];
  return [
    both(
      'Batas waktu panggil yang baru hanya untuk nomor yang diberikan sesudahnya.',
      'The new time to be called by is for numbers that are given out after that only.',
    ),
  ];
}

function planWords({ planned }: Ready, from: TakesEffect): BothLanguages[] {
  if (planned === null) return [];
  const { id, en } = dayInBoth(planned.day);
  return [
    from === 'now'
      ? both(
          `Rencana mulai ${id} tetap; perubahan ini ikut masuk ke dalamnya.`,
          `What is planned from ${en} on stays; this change goes into it too.`,
        )
      : both(`Ini menggantikan rencana mulai ${id}.`, `This takes the place of what is planned from ${en} on.`),
  ];
}

/** They can go to another service of the same agency that somebody will serve. */
function orphaned(
  before: HallIndex,
  after: HallIndex,
  serviceId: ServiceId,
  tickets: readonly Ticket[],
): OrphanedNumbers {
  const service = before.services.get(serviceId);
  const agencyId = service?.agencyId ?? before.hall.agencies[0]!.agencyId;
  const others = after.hall.services.filter(
    (other) => other.agencyId === agencyId && other.serviceId !== serviceId && after.countersOf(other).length > 0,
  );
  const there = others.filter((other) => before.services.has(other.serviceId));
  return {
    agencyId,
    serviceId,
    service: inEach((language) => {
      const { id, en = id } = nameOfService(before, serviceId);
      return language === 'id' ? id : en;
    }),
    ticketIds: tickets.map(({ ticketId }) => ticketId),
    numbers: tickets.map(({ number }) => number),
    moveTo: there.map(({ serviceId: id, name }) => ({ serviceId: id, name })),
  };
}
