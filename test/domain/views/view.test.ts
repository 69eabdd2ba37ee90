import { describe, expect, test } from 'vitest';
import { emptyState } from '../../../server/domain/core/state.ts';
import { view } from '../../../server/domain/views/view.ts';
import { CounterId, KioskId, ZoneId } from '../../../shared/ids.ts';
import type { ViewName, ViewQuery } from '../../../shared/views.ts';
import { views } from '../../../shared/views.ts';
import { pathsOf, pathsOfSchema, stringsIn } from '../../support/play/field-paths.ts';
import { morning, type Play } from '../../support/play/given.ts';
import { counterIds, officerSecrets, register, tokenOf, wholeDay } from '../../support/play/whole-day.ts';

/** Every path that a view's data may have. Whoever adds one says here that its audience may know it. */
const listed: Record<ViewName, string[]> = {
  about: ['address', 'complaintChannels[]', 'pledge'],
  catalogue: [
    'agencies[].agencyId',
    'agencies[].level',
    'agencies[].name',
    'agencies[].series',
    'agencies[].shortName',
    'agencies[].spokenName',
    'agencies[].zoneIds[]',
    'counters[].agencyId',
    'counters[].counterId',
    'counters[].number',
    'counters[].serviceIds[]',
    'counters[].zoneId',
    'hall.city',
    'hall.complaintChannels[]',
    'hall.holdMaxMinutes',
    'hall.name',
    'hall.notice',
    'hall.pledge',
    'hall.returnMinutes',
    'hall.shortName',
    'hall.timezone',
    'hall.timezoneLabel',
    'mostAsked[]',
    'priorityGroups[].code',
    'priorityGroups[].label',
    'services[].agencyId',
    'services[].completionTime',
    'services[].cost',
    'services[].keywords[]',
    'services[].name',
    'services[].product',
    'services[].requirements[]',
    'services[].series',
    'services[].serviceId',
    'services[].standardMinutes',
    'services[].zoneId',
    'zones[].name',
    'zones[].place',
    'zones[].zoneId',
  ],
  kiosk: [
    'day',
    'services[].ahead',
    'services[].refusal.code',
    'services[].refusal.comeBackAt',
    'services[].refusal.sentence',
    'services[].serviceId',
    'services[].until',
    'services[].waiting',
  ],
  display: [
    'calls[].agencyName',
    'calls[].agencySpokenName',
    'calls[].at',
    'calls[].call',
    'calls[].counterId',
    'calls[].counterNumber',
    'calls[].current',
    'calls[].last',
    'calls[].number',
    'calls[].position',
    'counters[].agencyName',
    'counters[].counterId',
    'counters[].number',
    'counters[].state.number',
    'counters[].state.reason',
    'counters[].state.status',
    'counters[].state.until',
    'day',
    'hallName',
    'timezone',
    'timezoneLabel',
    'zone.name',
    'zone.zoneId',
    'zones[].name',
    'zones[].zoneId',
  ],
  counters: [
    'counters[].agencyId',
    'counters[].agencyName',
    'counters[].counterId',
    'counters[].number',
    'counters[].officerId',
    'counters[].officerName',
    'counters[].state.number',
    'counters[].state.reason',
    'counters[].state.status',
    'counters[].state.until',
    'counters[].waiting',
    'counters[].zoneName',
  ],
  counter: [
    'agencyId',
    'agencyName',
    'counterId',
    'current.calls',
    'current.maxCalls',
    'current.recallFrom',
    'current.startedAt',
    'current.status',
    'current.ticket.class',
    'current.ticket.issuedAt',
    'current.ticket.number',
    'current.ticket.promise',
    'current.ticket.serviceId',
    'current.ticket.ticketId',
    'held[].here',
    'held[].reason',
    'held[].ticket.class',
    'held[].ticket.issuedAt',
    'held[].ticket.number',
    'held[].ticket.promise',
    'held[].ticket.serviceId',
    'held[].ticket.ticketId',
    'held[].until',
    'mayCallChosen',
    'missed[].ticket.class',
    'missed[].ticket.issuedAt',
    'missed[].ticket.number',
    'missed[].ticket.promise',
    'missed[].ticket.serviceId',
    'missed[].ticket.ticketId',
    'missed[].until',
    'number',
    'officerId',
    'officerName',
    'serviceIds[]',
    'state.number',
    'state.reason',
    'state.status',
    'state.until',
    'today.completed',
    'today.happenings[].at',
    'today.happenings[].number',
    'today.happenings[].outcome',
    'today.happenings[].position',
    'today.happenings[].what',
    'today.meanServiceMinutes',
    'today.missed',
    'undo.what',
    'undo.number',
    'undo.position',
    'undo.until',
    'waiting[].class',
    'waiting[].issuedAt',
    'waiting[].number',
    'waiting[].promise',
    'waiting[].serviceId',
    'waiting[].ticketId',
    'waitingCount',
    'zoneName',
  ],
  ticket: [
    'agencyName',
    'ahead',
    'counterNumber',
    'hallName',
    'issuedAt',
    'number',
    'outcome',
    'requirements[]',
    'serviceName',
    'status',
    'timezone',
    'timezoneLabel',
    'until',
    'zoneName',
    'zonePlace',
  ],
  reserve: ['day', 'numbers[]'],
};

const names = Object.keys(listed) as ViewName[];

/** Every view that can be asked for now. */
function* everything(play: Play): Generator<[ViewName, unknown]> {
  const ask = <N extends ViewName>(name: N, query: ViewQuery<N>): [ViewName, unknown] => [
    name,
    view(name, query, play.state, play.now, register),
  ];
  yield ask('about', {});
  yield ask('catalogue', {});
  yield ask('kiosk', {});
  yield ask('reserve', { kioskId: KioskId.parse('kios-1') });
  yield ask('counters', {});
  yield ask('display', {});
  for (const zoneId of ['utara', 'selatan']) yield ask('display', { zoneId: ZoneId.parse(zoneId) });
  for (const counterId of counterIds) yield ask('counter', { counterId: CounterId.parse(counterId) });
  for (let sequence = 1; sequence <= 12; sequence++) yield ask('ticket', { token: tokenOf(sequence) });
}
describe('[P2] what each audience may know', () => {
  test.each(names)('[P2] %s: the schema allows the listed fields and no others', (name) => {
    expect(pathsOfSchema(views[name].data)).toEqual(listed[name].toSorted());
  });

  test('[P2] through a whole day every view holds to it, and shows every field at some time', () => {
    const shown = new Map<ViewName, Set<string>>(names.map((name) => [name, new Set<string>()]));
    wholeDay((play) => {
      for (const [name, data] of everything(play)) {
        if (data === null) continue;
        views[name].data.parse(data);
        const paths = pathsOf(data);
        expect(paths.filter((path) => !listed[name].includes(path))).toEqual([]);
        for (const path of paths) shown.get(name)?.add(path);
      }
    });
    for (const name of names) {
      const never = listed[name].filter((path) => !shown.get(name)?.has(path));
      expect(never.filter((path) => path !== 'services[].keywords[]')).toEqual([]);
    }
  });

  const groups = ['LANSIA', 'HAMIL', 'Lanjut usia', 'Ibu hamil'];
  const classes = ['regular', 'priority', 'appointment'];
  const holdsAny = (data: unknown, words: string[]) =>
    stringsIn(data).filter((text) => words.some((word) => text.includes(word)));

  test('[P2][I12] no view says why a ticket has priority; the kiosk’s choice of groups aside', () => {
    wholeDay((play) => {
      for (const [name, data] of everything(play))
        if (name !== 'catalogue') expect(holdsAny(data, groups), name).toEqual([]);
    });
  });
  test('[P2] the class is in the officers’ views only', () => {
    wholeDay((play) => {
      for (const [name, data] of everything(play))
        if (name !== 'counter') expect(holdsAny(data, classes), name).toEqual([]);
    });
  });
  test('[P1][P2] who the officers are is in the officers’ views only', () => {
    let seen = 0;
    wholeDay((play) => {
      for (const [name, data] of everything(play)) {
        if (name === 'counters' || name === 'counter') seen += holdsAny(data, officerSecrets).length;
        else expect(holdsAny(data, officerSecrets), name).toEqual([]);
      }
    });
    expect(seen).toBeGreaterThan(0);
  });
  test('[P2] ids of tickets, by which their lines could be counted, are in the officers’ views only', () => {
    wholeDay((play) => {
      for (const [name, data] of everything(play))
        if (name !== 'counter')
          expect(
            stringsIn(data).filter((text) => /^\d{4}-\d\d-\d\d\.\d+$/.test(text)),
            name,
          ).toEqual([]);
    });
  });
});

describe('[P2] what does not exist has no view', () => {
  test('[P2] before the hall is configured', () => {
    for (const name of ['catalogue', 'kiosk', 'counters', 'display'] as const)
      expect(view(name, {}, emptyState, 0, register)).toBeNull();
  });
  test('[P2] an unknown zone, counter or ticket', () => {
    const { state, now } = morning();
    expect(view('display', { zoneId: ZoneId.parse('timur') }, state, now, register)).toBeNull();
    expect(view('counter', { counterId: CounterId.parse('loket-77') }, state, now, register)).toBeNull();
    expect(view('ticket', { token: tokenOf(9) }, state, now, register)).toBeNull();
    expect(view('ticket', { token: 'guessed' }, state, now, register)).toBeNull();
  });
});
