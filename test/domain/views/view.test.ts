import { describe, expect, test } from 'vitest';
import { emptyState } from '../../../server/domain/core/state.ts';
import { decide } from '../../../server/domain/decide.ts';
import { view } from '../../../server/domain/views/view.ts';
import { CounterId, KioskId, ServiceId, ZoneId } from '../../../shared/ids.ts';
import type { ViewData, ViewName, ViewQuery } from '../../../shared/views.ts';
import { views } from '../../../shared/views.ts';
import { pathsOf, pathsOfSchema, stringsIn } from '../../support/play/field-paths.ts';
import { given, morning, type Play } from '../../support/play/given.ts';
import { clock, counterIn, minutes, seconds, serviceIn, tuesday } from '../../support/play/hall-builder.ts';
import { counterIds, officerSecrets, register, tokenOf, wholeDay } from '../../support/play/whole-day.ts';
import { ani, budi, citra, dewi, eka, issue, kiosk, theHall, ticket } from '../../support/play/wishes.ts';

const see = <N extends ViewName>(play: Play, name: N, query: ViewQuery<N>): ViewData<N> => {
  const data = view(name, query, play.state, play.now, register);
  if (data === null) throw new Error(`There is no ${name} of ${JSON.stringify(query)}`);
  return data;
};
const display = (play: Play, zoneId?: string) =>
  see(play, 'display', zoneId === undefined ? {} : { zoneId: ZoneId.parse(zoneId) });
const desk = (play: Play, counterId: string) => see(play, 'counter', { counterId: CounterId.parse(counterId) });
const page = (play: Play, sequence: number) => see(play, 'ticket', { token: tokenOf(sequence) });

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

describe('[I11] the kiosk', () => {
  test('[I11] is told the refusals that IssueTicket would be answered with, all through the day', () => {
    const codes = new Set<string>();
    wholeDay((play) => {
      for (const { serviceId, refusal } of see(play, 'kiosk', {}).services) {
        const decision = decide(play.state, issue(serviceId), kiosk, play.now);
        expect(refusal).toEqual(decision.accepted ? null : decision.refusal);
        codes.add(decision.accepted ? 'accepted' : decision.refusal.code);
      }
    });
    expect([...codes].sort()).toEqual(['accepted', 'agency-absent', 'quota-reached']);
  });
  test('[I11] also at midnight, before the first command of the day', () => {
    const play = morning((hall) => {
      serviceIn(hall, 'kk').dailyQuota = 1;
    })
      .as(kiosk)
      .issue('kk')
      .issue('ktp');
    const kk = () => see(play, 'kiosk', {}).services.find((service) => service.serviceId === 'kk');
    expect(kk()).toMatchObject({ waiting: 1, refusal: { code: 'quota-reached' } });
    play.at('00:00', tuesday);
    expect(kk()).toMatchObject({ refusal: null });
    play.as(theHall).advanceTime();
    expect(kk()).toMatchObject({ waiting: 0, refusal: null });
  });
  test('[P2] knows how many wait for each service', () => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp').issue('kk').issue('pbb');
    const waiting = () =>
      Object.fromEntries(see(play, 'kiosk', {}).services.map((one) => [one.serviceId, one.waiting]));
    expect(waiting()).toEqual({ ktp: 2, kk: 1, akta: 0, pbb: 1, klaim: 0 });
    play.as(ani).callNext('loket-1').transfer('loket-1', 1, 'akta').as(dewi).callNext('loket-4');
    expect(waiting()).toEqual({ ktp: 1, kk: 1, akta: 1, pbb: 0, klaim: 0 });
  });
});

describe('[P2] the displays', () => {
  const numbers = (play: Play, zoneId?: string) => display(play, zoneId).calls.map((call) => call.number);

  test('[P2] a call, and what a voice needs to say it', () => {
    const play = morning().as(kiosk).issue('ktp').issue('klaim').as(ani).callNext('loket-1');
    const [seen] = display(play).calls;
    expect(seen).toMatchObject({
      position: play.position,
      at: clock('08:00'),
      number: 'A-001',
      call: 1,
      last: false,
      counterId: 'loket-1',
      counterNumber: 1,
      agencySpokenName: { id: 'Disdukcapil' },
      current: true,
    });
    expect(['Dinas Kependudukan', 'Disdukcapil']).toContain(seen?.agencyName.id);
  });
  test('[P2] at a shared counter the agency is that of the ticket', () => {
    const play = morning().as(kiosk).issue('pbb').issue('klaim').as(eka).callNext('loket-10');
    expect(display(play).calls[0]?.agencySpokenName).toEqual({ id: 'Bapenda' });
    play.as(eka).start('loket-10', 1).completeAndCallNext('loket-10', 1);
    expect(display(play).calls.map((call) => call.agencySpokenName.id)).toEqual(['BPJS', 'Bapenda']);
  });
  test('[P2] newest first, a recall again, the last allowed call marked', () => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp');
    play
      .as(ani)
      .callNext('loket-1')
      .later(5 * seconds)
      .as(ani)
      .recall('loket-1', 1);
    play
      .as(budi)
      .callNext('loket-2')
      .later(5 * seconds)
      .as(ani)
      .recall('loket-1', 1);
    const seen = display(play).calls.map(({ number, call, last }) => [number, call, last]);
    expect(seen).toEqual([
      ['A-001', 3, true],
      ['A-002', 1, false],
      ['A-001', 2, false],
      ['A-001', 1, false],
    ]);
    const positions = display(play).calls.map((call) => call.position);
    expect(positions).toEqual(positions.toSorted((a, b) => b - a));
    expect(new Set(positions).size).toBe(4);
  });
  test('[P2] twelve at most', () => {
    const play = morning();
    for (let n = 1; n <= 15; n++) play.as(kiosk).issue('ktp').as(ani).callNext('loket-1').cancel('loket-1', n);
    expect(numbers(play)).toEqual(Array.from({ length: 12 }, (_, i) => `A-${`${15 - i}`.padStart(3, '0')}`));
    expect(numbers(play, 'utara')).toHaveLength(12);
  });
  test('[P2] those of its zone, however much is called in another', () => {
    const play = morning().as(kiosk).issue('pbb').as(dewi).callNext('loket-4');
    expect(numbers(play, 'selatan')).toEqual(['B-001']);
    expect(numbers(play, 'utara')).toEqual([]);
    for (let n = 2; n <= 60; n++) play.as(kiosk).issue('ktp').as(ani).callNext('loket-1').cancel('loket-1', n);
    expect(numbers(play, 'selatan')).toEqual(['B-001']);
    expect(display(play, 'selatan').calls[0]?.current).toBe(true);
    expect(numbers(play)).toHaveLength(12);
  });
  test('[P2] current while the ticket is where it was called to', () => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp').as(ani).callNext('loket-1');
    const current = () => display(play).calls.map(({ number, current }) => [number, current]);
    expect(current()).toEqual([['A-001', true]]);
    play.as(ani).start('loket-1', 1);
    expect(current()).toEqual([['A-001', true]]);
    play.as(ani).hold('loket-1', 1, 60).as(ani).callNext('loket-1');
    expect(current()).toEqual([
      ['A-002', true],
      ['A-001', false],
    ]);
    play.as(ani).markMissed('loket-1', 2);
    expect(current()).toEqual([
      ['A-002', false],
      ['A-001', false],
    ]);
    play.as(ani).comeBack('loket-1', 2).as(budi).callNext('loket-2');
    expect(current()).toEqual([
      ['A-002', true],
      ['A-002', false],
      ['A-001', false],
    ]);
  });
  test('[U5] undone calls vanish, and appear again when called again', () => {
    const play = morning().as(kiosk).issue('ktp').issue('pbb').as(dewi).callNext('loket-4');
    play.as(ani).callNext('loket-1').as(ani).undo('loket-1', play.position);
    expect(numbers(play)).toEqual(['B-001']);
    expect(numbers(play, 'utara')).toEqual([]);
    play.as(ani).callNext('loket-1');
    expect(numbers(play)).toEqual(['A-001', 'B-001']);
    expect(display(play).calls[0]).toMatchObject({ call: 1, position: play.position });
  });
  test('[P2] the counters of its zone and how they are', () => {
    const play = given().at('08:00').as(ani).markAbsent('pajak', 'system');
    const states = (zoneId?: string) =>
      Object.fromEntries(display(play, zoneId).counters.map(({ number, state }) => [number, state]));
    play.did(ani, { type: 'OpenCounter', counterId: CounterId.parse('loket-1') });
    play.did(budi, { type: 'OpenCounter', counterId: CounterId.parse('loket-2') });
    play.did(citra, { type: 'OpenCounter', counterId: CounterId.parse('loket-3') });
    play.as(kiosk).issue('ktp').issue('ktp').as(ani).callNext('loket-1').as(budi).callNext('loket-2');
    play.as(budi).start('loket-2', 2).as(citra).pauseCounter('loket-3', 20, 'prayer');
    expect(states('utara')).toEqual({
      1: { status: 'calling', number: 'A-001' },
      2: { status: 'serving', number: 'A-002' },
      3: { status: 'paused', reason: 'prayer', until: clock('08:20') },
    });
    expect(states('selatan')).toEqual({ 4: { status: 'absent', reason: 'system' }, 10: { status: 'closed' } });
    expect(Object.keys(states())).toEqual(['1', '2', '3', '4', '10']);
    play.as(ani).cancel('loket-1', 1);
    expect(states()[1]).toEqual({ status: 'open' });
  });
  test('[D4] a new day begins with an empty list', () => {
    const play = morning().as(kiosk).issue('ktp').as(ani).callNext('loket-1');
    play.at('00:00', tuesday).as(theHall).advanceTime();
    expect(display(play)).toMatchObject({ day: tuesday, calls: [] });
  });
});

describe('[P2] the choice of a counter', () => {
  test('[P1] says who is there, by name', () => {
    const play = morning().as(citra).closeCounter('loket-3').as(kiosk).issue('ktp').issue('akta').issue('pbb');
    const counters = see(play, 'counters', {}).counters;
    const short = counters.map(({ number, officerId, officerName, waiting }) => [
      number,
      officerId,
      officerName,
      waiting,
    ]);
    expect(short.toSorted(([a], [b]) => Number(a) - Number(b))).toEqual([
      [1, 'p-ani', 'Ani Rahmawati', 1],
      [2, 'p-budi', 'Budi Santoso', 2],
      [3, null, null, 1],
      [4, 'p-dewi', 'Dewi Anggraini', 1],
      [10, 'p-eka', 'Eka Putra', 1],
    ]);
  });
  test('[O7] counts what each could call', () => {
    const play = morning().as(kiosk).issue('pbb').as(dewi).callNext('loket-4');
    play.as(dewi).transfer('loket-4', 1, 'pbb', 'loket-10');
    const waiting = () =>
      Object.fromEntries(see(play, 'counters', {}).counters.map((counter) => [counter.number, counter.waiting]));
    expect(waiting()).toMatchObject({ 4: 0, 10: 1 });
    play.as(eka).closeCounter('loket-10');
    expect(waiting()).toMatchObject({ 4: 1, 10: 1 });
  });
});

describe('[P2] the officer’s desk', () => {
  test('[O2] the line stands in the order of calling', () => {
    const play = morning().as(kiosk).issue('ktp').issue('akta').issue('kk', { priorityGroup: 'LANSIA' });
    play.as(kiosk).issue('ktp', { slotAt: clock('08:20') });
    expect(desk(play, 'loket-1')).toMatchObject({
      waitingCount: 3,
      waiting: [
        { number: 'A-002', class: 'priority', promise: clock('08:15') },
        { number: 'A-003', class: 'appointment', promise: clock('08:50') },
        { number: 'A-001', class: 'regular', promise: clock('09:00') },
      ],
    });
    expect(desk(play, 'loket-2').waitingCount).toBe(4);
  });
  test('[O2] forty are shown, all are counted', () => {
    const play = morning();
    for (let n = 0; n < 45; n++) play.as(kiosk).issue(n % 2 === 0 ? 'ktp' : 'kk');
    const seen = desk(play, 'loket-1');
    expect(seen.waitingCount).toBe(45);
    expect(seen.waiting.map((one) => one.ticketId)).toEqual(Array.from({ length: 40 }, (_, i) => ticket(i + 1)));
  });
  test('[T4] the called ticket, its calls, and from when it can be called again', () => {
    const play = morning().as(kiosk).issue('ktp').as(ani).callNext('loket-1');
    expect(desk(play, 'loket-1').current).toMatchObject({
      status: 'called',
      ticket: { number: 'A-001' },
      calls: 1,
      maxCalls: 3,
      recallFrom: clock('08:00:05'),
    });
    play
      .later(7 * seconds)
      .as(ani)
      .recall('loket-1', 1);
    expect(desk(play, 'loket-1').current).toMatchObject({ calls: 2, recallFrom: clock('08:00:12') });
    play.as(ani).start('loket-1', 1);
    expect(desk(play, 'loket-1')).toMatchObject({
      current: { status: 'serving', startedAt: clock('08:00:07') },
      state: { status: 'serving', number: 'A-001' },
    });
  });
  test('[T9] those on hold that it serves, and until when', () => {
    const play = morning().as(kiosk).issue('ktp').as(ani).callNext('loket-1').hold('loket-1', 1, 30, 'copy');
    const held = { ticket: { number: 'A-001' }, reason: 'copy', until: clock('08:30') };
    expect(desk(play, 'loket-1').held).toMatchObject([{ ...held, here: true }]);
    expect(desk(play, 'loket-3').held).toMatchObject([{ ...held, here: false }]);
    expect(desk(play, 'loket-4').held).toEqual([]);
  });
  test('[T8] the missed ones that can still return', () => {
    const play = morning().as(kiosk).issue('ktp').as(ani).callNext('loket-1').markMissed('loket-1', 1);
    play.later(15 * minutes);
    expect(desk(play, 'loket-3').missed).toMatchObject([{ ticket: { number: 'A-001' }, until: clock('08:15') }]);
    expect(desk(play, 'loket-4').missed).toEqual([]);
    play.later(1);
    expect(desk(play, 'loket-3').missed).toEqual([]);
    play.at('08:15').as(citra).comeBack('loket-3', 1).callNext('loket-3').markMissed('loket-3', 1);
    expect(desk(play, 'loket-3').missed).toEqual([]);
  });
  test('[U1] what can be taken back, until when, and by which position', () => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp');
    expect(desk(play, 'loket-1').undo).toBeNull();
    play.as(ani).callNext('loket-1');
    expect(desk(play, 'loket-1').undo).toMatchObject({
      position: play.position,
      number: 'A-001',
      until: clock('08:00:30'),
    });
    expect(desk(play, 'loket-2').undo).toBeNull();
    const early = morning()
      .as(kiosk)
      .issue('ktp')
      .as(ani)
      .callNext('loket-1')
      .later(30 * seconds);
    expect(desk(early, 'loket-1').undo).not.toBeNull();
    expect(desk(early.later(1), 'loket-1').undo).toBeNull();
    play
      .later(5 * seconds)
      .as(ani)
      .recall('loket-1', 1);
    expect(desk(play, 'loket-1').undo).toBeNull();
    play
      .as(ani)
      .start('loket-1', 1)
      .as(ani)
      .undo('loket-1', desk(play, 'loket-1').undo?.position ?? 0);
    expect(desk(play, 'loket-1').undo).toBeNull();
  });
  test('[U4] nothing that was overtaken', () => {
    const play = morning().as(kiosk).issue('ktp').as(ani).callNext('loket-1').as(budi).grantPriority('loket-2', 1);
    expect(desk(play, 'loket-1').undo).toBeNull();
  });
  test('[U3] what happened here today, with undone work not counted', () => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp').issue('ktp');
    play
      .as(ani)
      .callNext('loket-1')
      .start('loket-1', 1)
      .later(4 * minutes)
      .as(ani)
      .complete('loket-1', 1);
    play
      .as(ani)
      .callNext('loket-1')
      .start('loket-1', 2)
      .later(8 * minutes)
      .as(ani)
      .complete('loket-1', 2);
    play.as(ani).callNext('loket-1').markMissed('loket-1', 3);
    const today = () => desk(play, 'loket-1').today;
    expect(today()).toMatchObject({ completed: 2, missed: 1, meanServiceMinutes: 6 });
    expect(today().happenings.map(({ what, number }) => [what, number])).toEqual([
      ['missed', 'A-003'],
      ['called', 'A-003'],
      ['completed', 'A-002'],
      ['started', 'A-002'],
      ['called', 'A-002'],
      ['completed', 'A-001'],
      ['started', 'A-001'],
      ['called', 'A-001'],
      ['opened', null],
    ]);
    play.as(ani).undo('loket-1', play.position);
    expect(today()).toMatchObject({ completed: 2, missed: 0 });
    play.as(ani).start('loket-1', 3).later(minutes).as(ani).complete('loket-1', 3, 'referred');
    expect(today()).toMatchObject({ completed: 3 });
    expect(today().happenings[0]).toMatchObject({ what: 'completed', outcome: 'referred', position: play.position });
    play.as(ani).undo('loket-1', play.position);
    expect(today()).toMatchObject({ completed: 2, meanServiceMinutes: 6 });
  });
  test('[P2] sixty happenings at most, the newest first', () => {
    const play = morning();
    for (let n = 1; n <= 40; n++) play.as(kiosk).issue('ktp').as(ani).callNext('loket-1').cancel('loket-1', n);
    const { happenings } = desk(play, 'loket-1').today;
    expect(happenings).toHaveLength(60);
    expect(happenings[0]).toMatchObject({ what: 'cancelled', number: 'A-040' });
    const positions = happenings.map((happening) => happening.position);
    expect(positions).toEqual(positions.toSorted((a, b) => b - a));
  });
  test('[O9] whether it may choose', () => {
    const play = morning();
    expect(desk(play, 'loket-1')).toMatchObject({ mayCallChosen: true, zoneName: { id: 'Zona Utara' } });
    expect(desk(play, 'loket-10')).toMatchObject({ agencyName: null, zoneName: { id: 'Zona Selatan' } });
    expect(desk(play, 'loket-3').mayCallChosen).toBe(false);
  });
});

describe('[P2] a ticket’s own page', () => {
  test('[P2] through its life', () => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp');
    expect(page(play, 2)).toMatchObject({ number: 'A-002', status: 'waiting', ahead: 1, counterNumber: null });
    play.as(ani).callNext('loket-1');
    expect(page(play, 1)).toMatchObject({ status: 'called', ahead: null, counterNumber: 1, until: null });
    expect(page(play, 2)).toMatchObject({ ahead: 0 });
    play.as(ani).markMissed('loket-1', 1);
    expect(page(play, 1)).toMatchObject({ status: 'missed', counterNumber: null, until: clock('08:15') });
    play.as(ani).comeBack('loket-1', 1).callNext('loket-1').hold('loket-1', 1, 20);
    expect(page(play, 1)).toMatchObject({ status: 'held', counterNumber: null, until: clock('08:20') });
    play.as(ani).callTicket('loket-1', 2).start('loket-1', 2);
    expect(page(play, 2)).toMatchObject({ status: 'serving', counterNumber: 1, outcome: null });
    play.as(ani).complete('loket-1', 2, 'papers-missing');
    expect(page(play, 2)).toMatchObject({ status: 'completed', counterNumber: null, outcome: 'papers-missing' });
  });
  test('[P2] where to wait and what to bring', () => {
    const play = morning().as(kiosk).issue('ktp').issue('pbb');
    const bring = { requirements: [{ id: 'Kartu keluarga' }] };
    expect(page(play, 1)).toMatchObject({ zoneName: { id: 'Zona Utara' }, zonePlace: { id: 'Lantai 1' }, ...bring });
    expect(page(play, 2)).toMatchObject({ zoneName: { id: 'Zona Selatan' }, zonePlace: { id: 'Lantai 2' }, ...bring });
  });
  test('[T8] a missed ticket that has used its return has nothing to wait for', () => {
    const play = morning().as(kiosk).issue('ktp').as(ani).callNext('loket-1').markMissed('loket-1', 1);
    play.as(ani).comeBack('loket-1', 1).callNext('loket-1').markMissed('loket-1', 1);
    expect(page(play, 1)).toMatchObject({ status: 'missed', until: null });
  });
  test('[I1] the number ahead is counted as on the paper', () => {
    const play = morning().as(kiosk).issue('pbb').issue('klaim').issue('pbb');
    expect([1, 2, 3].map((n) => page(play, n).ahead)).toEqual([0, 1, 2]);
    play.as(kiosk).issue('pbb', { priorityGroup: 'LANSIA' });
    expect([1, 2, 3, 4].map((n) => page(play, n).ahead)).toEqual([1, 2, 3, 0]);
  });
});

test('[H1] the catalogue is the hall as it was configured, in the order of its file', () => {
  const play = given();
  const { services, counters, agencies, zones } = see(play, 'catalogue', {});
  expect(services.map((service) => service.serviceId)).toEqual(['ktp', 'kk', 'akta', 'pbb', 'klaim']);
  expect(agencies.map((agency) => agency.series)).toEqual(['A', 'B', 'C']);
  expect(zones.map((zone) => zone.zoneId)).toEqual(['utara', 'selatan']);
  expect(agencies.slice(0, 2).map((agency) => agency.zoneIds)).toEqual([['utara'], ['selatan']]);
  expect(counters).toHaveLength(5);
  expect(services.find((service) => service.serviceId === ServiceId.parse('ktp'))?.zoneId).toBe('utara');
  const hall = structuredClone(play.state.hall);
  expect(hall && counterIn(hall, 'loket-3').mayCallChosen).toBe(false);
});
