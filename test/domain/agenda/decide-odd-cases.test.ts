/** Planned, and meanwhile something else has changed. */
import { describe, expect, test } from 'vitest';
import type { KnownOfficer } from '../../../server/domain/core/known.ts';
import { fromSnapshot, toSnapshot } from '../../../server/domain/snapshot.ts';
import { AgencyId, OfficerId } from '../../../shared/base/ids.ts';
import { morning } from '../../support/play/given.ts';
import { clock, smallHall } from '../../support/play/hall-builder.ts';
import { bookOf, linesOf } from '../../support/play/record.ts';
import { desk, see } from '../../support/play/see.ts';
import {
  ani,
  configure,
  dewi,
  doPlanned,
  dropPlanned,
  fitri,
  kiosk,
  markAbsent,
  officer,
  planActs,
  theHall,
  undo,
} from '../../support/play/wishes.ts';

const close = { is: 'close', counterId: 'loket-1' } as const;
const rest = { is: 'pause', counterId: 'loket-1', reason: 'rest', minutes: 60 } as const;
const stop = { is: 'stop', about: { of: 'hall' }, reason: 'full' } as const;
const open = { is: 'open', counterId: 'loket-1', officerId: 'p-budi' } as const;
const person: KnownOfficer = { role: 'officer', agencyIds: null, isActive: true, isSignedIn: true };
const supervisor = { ...person, role: 'supervisor' } as const;

const play = () => morning();
type Play = ReturnType<typeof play>;
const idOf = (at: Play, place = 0) => `${at.state.position}-${place}`;
const told = (at: Play) => see(at, 'acts', {}).planned;
const reason = (text: string) => [{ is: 'failed', why: { en: expect.stringContaining(text) } }];

describe('who planned it', () => {
  const planned = () => play().did(fitri, planActs([{ act: rest, at: '12:30' }]));

  test.each([
    ['was removed', null],
    ['is locked', { ...supervisor, isActive: false }],
    ['is an officer now', person],
    ['has another agency now', { ...supervisor, agencyIds: [AgencyId.parse('pajak')] }],
  ])('[U88] %s: it is not done, and supervisors are told until one has read it', (_what, planner) => {
    const hall = planned();
    const id = idOf(hall);
    hall.knowing({ planner }).at('12:30').did(fitri, doPlanned(id));
    expect(desk(hall, 'loket-1').state.status).toBe('open');
    expect(told(hall)).toMatchObject(reason('may not'));
    hall.knowing({}).did(officer('p-lina'), dropPlanned([id]));
    expect(told(hall)).toEqual([]);
  });

  test('[U88] has signed out: it is done', () => {
    const hall = planned();
    hall
      .knowing({ planner: { ...supervisor, isSignedIn: false } })
      .at('12:30')
      .did(fitri, doPlanned(idOf(hall)));
    expect(desk(hall, 'loket-1').state.status).toBe('paused');
  });

  test('[U88] may no longer while its counter finishes a number: it does not rest then', () => {
    const hall = play().as(kiosk).issue('kk').as(ani).callNext('loket-1').start('loket-1', 1);
    const id = idOf(hall.did(fitri, planActs([{ act: rest, at: '12:30' }])));
    hall.knowing({ planner: supervisor }).at('12:30').did(fitri, doPlanned(id)).as(ani).complete('loket-1', 1);
    hall.knowing({ planner: null }).did(fitri, doPlanned(id));
    expect(desk(hall, 'loket-1').state.status).toBe('open');
    expect(told(hall)).toMatchObject(reason('may not'));
  });
});

describe('what is in the way', () => {
  test('[U84] its counter was removed: what cannot be done is told, and that nobody is there any more is not', () => {
    const hall = play().did(fitri, planActs([{ act: rest, at: '12:30' }]));
    const id = idOf(hall);
    hall.as(ani).closeCounter('loket-1');
    const without = smallHall((draft) => {
      draft.counters = draft.counters.filter(({ counterId }) => counterId !== 'loket-1');
      for (const counter of draft.counters)
        if (counter.counterId === 'loket-2') counter.serviceIds = ['ktp', 'kk', 'akta'];
    });
    hall.did(theHall, configure(without)).at('12:30').did(fitri, doPlanned(id));
    expect(told(hall)).toMatchObject(reason('no such counter'));
  });

  test('[U84] an officer who is at another counter then is told', () => {
    const elsewhere = play().knowing({ officer: person }).as(ani).closeCounter('loket-1');
    elsewhere
      .did(fitri, planActs([{ act: open, at: '12:00' }]))
      .at('12:00')
      .did(fitri, doPlanned(idOf(elsewhere)));
    expect(told(elsewhere)).toMatchObject(reason('Counter 2'));
    expect(desk(elsewhere, 'loket-1').state.status).toBe('closed');
  });

  test('[U81] what was refused is not swept away by another plan of its kind', () => {
    const hall = play().knowing({ officer: person }).as(ani).closeCounter('loket-1');
    hall
      .did(fitri, planActs([{ act: open, at: '12:00' }]))
      .at('12:00')
      .did(fitri, doPlanned(idOf(hall)));
    hall.did(fitri, planActs([{ act: open, at: '13:00' }]));
    expect(told(hall).map(({ is }) => is)).toEqual(['failed', 'ahead']);
  });

  test('[U84] who is there already, and numbers that are stopped so already, are as was wished', () => {
    const hall = play().knowing({ officer: person });
    hall.did(fitri, planActs([{ act: { ...open, officerId: 'p-ani' }, at: '12:00' }]));
    hall.at('12:00').did(fitri, doPlanned(idOf(hall)));
    expect(hall.state.agenda).toEqual([]);
  });
});

test('[U80] of several who are planned to come each may be at their counter, or all is refused', () => {
  const ofPajak = { ...person, agencyIds: [AgencyId.parse('pajak')] };
  const officers = (budi: KnownOfficer | null) =>
    new Map([
      [OfficerId.parse('p-dewi'), ofPajak],
      [OfficerId.parse('p-budi'), budi],
    ]);
  const acts = [
    { act: { is: 'open' as const, counterId: 'loket-4', officerId: 'p-dewi' }, at: '12:00' },
    { act: open, at: '12:00' },
  ];
  const hall = play().knowing({ officers: officers(ofPajak) });
  hall.when(fitri, planActs(acts)).refused('officer-not-eligible');
  hall
    .knowing({ officers: officers(null) })
    .when(fitri, planActs(acts))
    .refused('officer-not-eligible');
  hall.knowing({ officers: officers(person) }).did(fitri, planActs(acts));
  expect(hall.state.agenda).toHaveLength(2);
});

describe('beside what else happens', () => {
  const atPajak = { counterId: 'loket-4' } as const;
  const withoutPajak = () => play().knowing({ officer: person }).as(dewi).closeCounter('loket-4');

  test('[U84] an agency that is marked absent by then: an officer for it is not sent, and supervisors are told', () => {
    const hall = withoutPajak().did(
      fitri,
      planActs([{ act: { ...open, ...atPajak, officerId: 'p-dewi' }, at: '12:00' }]),
    );
    const id = idOf(hall);
    hall.did(fitri, markAbsent('pajak')).at('12:00').did(fitri, doPlanned(id));
    expect(desk(hall, 'loket-4').state.status).toBe('absent');
    expect(told(hall)).toMatchObject(reason('marked absent'));
  });

  test('[U84] of an agency that is marked absent rests and closings are as was wished: nobody is there', () => {
    const acts = [
      { act: { ...rest, ...atPajak }, at: '12:00' },
      { act: { ...close, ...atPajak }, at: '15:00' },
    ];
    const hall = withoutPajak().did(fitri, planActs(acts));
    const ids = [idOf(hall), idOf(hall, 1)];
    hall.did(fitri, markAbsent('pajak'));
    hall.at('12:00').did(fitri, doPlanned(ids[0]!)).at('15:00').did(fitri, doPlanned(ids[1]!));
    expect(told(hall)).toEqual([]);
  });

  test('[U83][U1] an undo after its time: the number is back at its counter, which rests once it is done again', () => {
    const hall = play().as(kiosk).issue('kk').as(ani).callNext('loket-1').start('loket-1', 1);
    const id = idOf(hall.did(fitri, planActs([{ act: rest, at: '12:30' }])));
    hall.at('12:29:50').as(ani).complete('loket-1', 1);
    hall.as(ani).undo('loket-1', hall.position);
    hall.at('12:30').did(fitri, doPlanned(id));
    expect(desk(hall, 'loket-1')).toMatchObject({ state: { status: 'serving' }, planned: [{ waits: true }] });
    hall.as(ani).complete('loket-1', 1).did(fitri, doPlanned(id));
    expect(desk(hall, 'loket-1').state.status).toBe('paused');
  });

  test('[U2] a rest that came as planned is nothing that the officer could undo; what they did before still is', () => {
    const hall = play().as(kiosk).issue('kk').as(ani).callNext('loket-1').start('loket-1', 1);
    const id = idOf(hall.did(fitri, planActs([{ act: rest, at: '12:30' }])));
    hall.at('12:29:50').as(ani).complete('loket-1', 1);
    const completed = hall.position;
    hall.at('12:30').did(fitri, doPlanned(id));
    hall.when(ani).undo('loket-1', hall.position).refused('nothing-to-undo');
    expect(desk(hall, 'loket-1').state.status).toBe('paused');
    hall.try(ani, undo('loket-1', completed));
    expect(hall.state.agenda).toEqual([]);
  });

  test('[U83] due by the clock, and the hall has not come to it yet: its desk says so, and it calls nobody more', () => {
    const hall = play().as(kiosk).issue('kk').issue('kk').as(ani).callNext('loket-1').start('loket-1', 1);
    hall.did(fitri, planActs([{ act: rest, at: '12:30' }])).at('12:30');
    expect(desk(hall, 'loket-1').planned).toMatchObject([{ is: 'pause', waits: true }]);
    hall.as(ani).completeAndCallNext('loket-1', 1);
    expect(desk(hall, 'loket-1').current).toBeNull();
  });

  test('[U81] a supervisor of one agency changes what is planned there, and nothing else; the hall’s own they read', () => {
    const pajak = { agencyIds: [AgencyId.parse('pajak')] };
    const hall = play().did(
      fitri,
      planActs([
        { act: close, at: '15:00' },
        { act: stop, at: '14:30' },
      ]),
    );
    const [closes, stops] = [
      hall.state.agenda.find(({ act }) => act.is === 'close')!.id,
      hall.state.agenda.find(({ act }) => act.is === 'stop')!.id,
    ];
    const lina = officer('p-lina');
    hall.knowing(pajak);
    const own = { is: 'close', counterId: 'loket-4' } as const;
    hall.did(lina, planActs([{ act: own, at: '15:00' }]));
    for (const id of [closes, stops]) {
      hall.when(lina, dropPlanned([id])).refused('not-your-agency');
      hall.when(lina, planActs([{ act: own, at: '14:00' }], [id])).refused('not-your-agency');
    }
    const seen = see(hall, 'acts', { agencies: 'pajak' }).planned.map(({ act }) =>
      act.is === 'stop' ? 'hall' : act.counterId,
    );
    expect(seen).toEqual(['hall', 'loket-4']);
    expect(hall.state.agenda).toHaveLength(3);
  });

  test('[P4] the record tells who planned it, what became of it, and in whose name', async () => {
    const hall = play().did(
      fitri,
      planActs([
        { act: rest, at: '12:30' },
        { act: close, at: '15:00' },
      ]),
    );
    const [rests, closes] = [idOf(hall), idOf(hall, 1)];
    hall.did(fitri, planActs([{ act: { ...rest, minutes: 30 }, at: '12:40' }], [rests]));
    hall
      .at('12:40')
      .did(fitri, doPlanned(idOf(hall)))
      .did(fitri, dropPlanned([closes]));
    const lines = (await linesOf(await bookOf(hall))).map(({ sentence }) => sentence.id);
    expect(lines.filter((line) => /rencana|jeda/i.test(line))).toEqual([
      'Petugas Fitri Handayani merencanakan untuk pukul 12.30: Loket 1 jeda 60 menit: istirahat',
      'Petugas Fitri Handayani merencanakan untuk pukul 15.00: Loket 1 tutup',
      'Petugas Fitri Handayani membatalkan rencana pukul 12.30: Loket 1 jeda 60 menit: istirahat',
      'Petugas Fitri Handayani merencanakan untuk pukul 12.40: Loket 1 jeda 30 menit: istirahat',
      'Seperti direncanakan: Loket 1 jeda 30 menit: istirahat',
      'Petugas Fitri Handayani menjeda Loket 1: istirahat, kembali sekitar 13.10',
      'Petugas Fitri Handayani membatalkan rencana pukul 15.00: Loket 1 tutup',
    ]);
  });
});

describe('when and how often', () => {
  test('[U80] at this very minute it is refused; after closing it is planned, and finds the counter closed', () => {
    const hall = play().at('09:00');
    hall.when(fitri, planActs([{ act: close, at: '09:00' }])).refused('time-passed');
    hall.when(fitri, planActs([{ act: close, at: '08:59' }])).refused('time-passed');
    const id = idOf(hall.did(fitri, planActs([{ act: close, at: '20:00' }])));
    hall.as(ani).closeCounter('loket-1').at('20:00').did(fitri, doPlanned(id));
    expect(hall.state.agenda).toEqual([]);
  });

  test('[U81] the same twice in one command, and by two supervisors, is planned once: the last one counts', () => {
    const hall = play();
    hall.did(
      fitri,
      planActs([
        { act: close, at: '14:00' },
        { act: stop, at: '13:00' },
        { act: close, at: '15:00' },
      ]),
    );
    const dues = () => hall.state.agenda.map(({ due, by }) => [due, by]);
    expect(dues()).toEqual([
      [clock('13:00'), 'p-fitri'],
      [clock('15:00'), 'p-fitri'],
    ]);
    hall.did(officer('p-lina'), planActs([{ act: close, at: '15:00' }]));
    expect(dues()).toEqual([
      [clock('13:00'), 'p-fitri'],
      [clock('15:00'), 'p-lina'],
    ]);
  });

  test('[U82] it is done once: whoever comes second finds nothing', () => {
    const hall = play().did(fitri, planActs([{ act: rest, at: '12:30' }]));
    const id = idOf(hall);
    hall.at('12:30').did(fitri, doPlanned(id));
    hall.when(fitri, doPlanned(id)).refused('act-not-planned');
    hall.as(ani).endPause('loket-1').when(fitri, doPlanned(id)).refused('act-not-planned');
    expect(desk(hall, 'loket-1').state.status).toBe('open');
  });

  test('a snapshot in the middle has it, and one of before it had plans opens without', () => {
    const hall = play().did(fitri, planActs([{ act: rest, at: '12:30' }]));
    const text = toSnapshot(hall.state);
    expect(fromSnapshot(text)?.agenda).toEqual(hall.state.agenda);
    const before = JSON.parse(text);
    delete before.state.agenda;
    expect(fromSnapshot(JSON.stringify(before))?.agenda).toEqual([]);
  });
});
