/** Planned, and meanwhile something else has changed. */
import { describe, expect, test } from 'vitest';
import { fromSnapshot, toSnapshot } from '../../../server/domain/snapshot.ts';
import { AgencyId } from '../../../shared/base/ids.ts';
import { morning } from '../../support/play/given.ts';
import { clock, smallHall } from '../../support/play/hall-builder.ts';
import { desk, see } from '../../support/play/see.ts';
import {
  ani,
  configure,
  doPlanned,
  dropPlanned,
  fitri,
  kiosk,
  officer,
  planActs,
  theHall,
} from '../../support/play/wishes.ts';

const close = { is: 'close', counterId: 'loket-1' } as const;
const rest = { is: 'pause', counterId: 'loket-1', reason: 'rest', minutes: 60 } as const;
const stop = { is: 'stop', about: { of: 'hall' }, reason: 'full' } as const;
const open = { is: 'open', counterId: 'loket-1', officerId: 'p-budi' } as const;
const person = { role: 'officer', agencyIds: null, isActive: true, isSignedIn: true } as const;
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
