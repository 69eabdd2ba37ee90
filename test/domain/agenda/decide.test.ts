import { describe, expect, test } from 'vitest';
import { AgencyId } from '../../../shared/base/ids.ts';
import { given, morning } from '../../support/play/given.ts';
import { clock, daily, smallHall } from '../../support/play/hall-builder.ts';
import { desk, see } from '../../support/play/see.ts';
import {
  ani,
  budi,
  doPlanned,
  dropPlanned,
  fitri,
  kiosk,
  planActs,
  planShift,
  ticket,
} from '../../support/play/wishes.ts';

const close = { is: 'close', counterId: 'loket-1' } as const;
const rest = { is: 'pause', counterId: 'loket-1', reason: 'rest', minutes: 60 } as const;
const stop = { is: 'stop', about: { of: 'hall' }, reason: 'full' } as const;
const lunch = (at: string) => ({ act: rest, at });

/** Ani at counter 1. */
const play = () => morning();
const idOf = (at: { state: { position: number } }, place = 0) => `${at.state.position}-${place}`;

describe('what is planned for later today', () => {
  test('[U80] is in the log and in the view of supervisors and of its desk until its time, and changes nothing before', () => {
    const planned = play().did(fitri, planActs([lunch('12:30'), { act: stop, at: '14:00' }]));
    const [one, two] = see(planned, 'acts', {}).planned;
    expect([one, two]).toMatchObject([
      { act: rest, due: clock('12:30'), is: 'ahead', why: null },
      { act: stop, due: clock('14:00') },
    ]);
    expect(desk(planned, 'loket-1').planned).toMatchObject([
      { is: 'pause', minutes: 60, due: clock('12:30'), waits: false },
    ]);
    expect(desk(planned, 'loket-2').planned).toEqual([]);
    expect(planned.at('12:29').try(fitri, doPlanned(one!.id))).toEqual({ ok: true, value: [] });
    planned.as(kiosk).issue('kk');
  });

  test('[U80] a time that has passed, what there is not, and words with a person in them are refused, and all with one', () => {
    const hall = play().at('09:00');
    hall.when(fitri, planActs([lunch('12:30'), lunch('09:00')])).refused('time-passed');
    hall.when(fitri, planActs([{ act: { ...close, counterId: 'loket-99' }, at: '12:00' }])).refused('counter-unknown');
    const of = { of: 'service', serviceId: 'tidak-ada' } as const;
    hall.when(fitri, planActs([{ act: { ...stop, about: of }, at: '12:00' }])).refused('service-unknown');
    const words = { id: 'Surel budi@contoh.id' };
    hall.when(fitri, planActs([{ act: { ...stop, words }, at: '12:00' }])).refused('notice-personal');
    const open = { is: 'open', counterId: 'loket-2', officerId: 'p-budi' } as const;
    hall
      .knowing({ officer: null })
      .when(fitri, planActs([{ act: open, at: '12:00' }]))
      .refused('officer-not-eligible');
  });

  test('[U81] it can be dropped, and another time takes its place, whole or not at all', () => {
    const planned = play().did(fitri, planActs([lunch('12:30'), { act: close, at: '15:00' }]));
    const [first, second] = [idOf(planned), idOf(planned, 1)];
    planned.when(fitri, dropPlanned([first, '1-9'])).refused('act-not-planned');
    const changed = planned.did(fitri, planActs([lunch('13:00')], [first]));
    expect(changed.state.agenda.map(({ due }) => due)).toEqual([clock('13:00'), clock('15:00')]);
    changed.did(fitri, dropPlanned([second]));
    expect(changed.state.agenda).toHaveLength(1);
    changed.when(fitri, dropPlanned([second])).refused('act-not-planned');
  });

  test('[U81] of one kind about the same there is one; rests that do not overlap stay beside each other', () => {
    const planned = play().did(fitri, planActs([{ act: close, at: '15:00' }, lunch('10:00'), lunch('12:30')]));
    planned.did(fitri, planActs([{ act: close, at: '14:00' }, lunch('13:00')]));
    expect(planned.state.agenda.map(({ due }) => due)).toEqual(['10:00', '13:00', '14:00'].map((at) => clock(at)));
  });

  test('[U80] only within the agencies of whoever asks', () => {
    const planned = play().did(fitri, planActs([lunch('12:30')]));
    planned.knowing({ agencyIds: [AgencyId.parse('pajak')] });
    planned.when(fitri, dropPlanned([idOf(planned)])).refused('not-your-agency');
  });
});

describe('the rest of an agency, or its closing, at another time', () => {
  const breaks = [{ start: '12:00', end: '13:00' }];
  const withLunch = () => morning((hall) => Object.assign(hall, { schedule: daily('08:00', '15:30', { breaks }) }));

  test('[U86] each of its counters at which somebody is rests so much later than its hours say, and as long', () => {
    const planned = withLunch()
      .as(budi)
      .closeCounter('loket-2')
      .did(fitri, planShift('rest', 'dukcapil', 30));
    const { agenda } = planned.state;
    expect(agenda.map(({ act }) => act)).toContainEqual({ ...rest, minutes: 60 });
    expect(agenda.every(({ due }) => due === clock('12:30'))).toBe(true);
    expect(agenda.some(({ act }) => act.is === 'pause' && act.counterId === 'loket-2')).toBe(false);
    planned.did(fitri, planShift('rest', 'dukcapil', 60));
    expect(planned.state.agenda.map(({ due }) => due)).toEqual(agenda.map(() => clock('13:00')));
  });

  test('[U86] counters close so much later, or sooner; where nothing lies ahead, or is over by then, it is refused', () => {
    const planned = withLunch();
    planned.did(fitri, planShift('closing', null, 30));
    expect(planned.state.agenda).toHaveLength(5);
    planned
      .at('12:10')
      .when(fitri, planShift('rest', 'dukcapil', 15))
      .refused('nothing-to-plan');
    planned.at('11:50');
    planned.when(fitri, planShift('rest', 'tidak-ada', 15)).refused('agency-unknown');
    given(smallHall())
      .at('08:00')
      .when(fitri, planShift('rest', 'dukcapil', 15))
      .refused('nothing-to-plan');
  });
});

describe('its time has come', () => {
  test('[U82] it is done as by the command of its kind, in the name of whoever planned it', () => {
    const planned = play().did(
      fitri,
      planActs([lunch('12:30'), { act: stop, at: '14:00' }, { act: close, at: '15:00' }]),
    );
    const ids = [0, 1, 2].map((place) => idOf(planned, place));
    planned.at('12:30').did(fitri, doPlanned(ids[0]!));
    expect(desk(planned, 'loket-1')).toMatchObject({ state: { status: 'paused', until: clock('13:30') } });
    expect(desk(planned, 'loket-1').directed).toMatchObject({ what: 'paused' });
    planned.at('14:00').did(fitri, doPlanned(ids[1]!)).when(kiosk).issue('kk').refused('numbers-stopped');
    planned.at('15:00').did(fitri, doPlanned(ids[2]!));
    expect(desk(planned, 'loket-1').state.status).toBe('closed');
    planned.when(fitri, doPlanned(ids[2]!)).refused('act-not-planned');
  });

  test('[U83] a counter with a number finishes it, calls nobody more, and rests then', () => {
    const busy = play().as(kiosk).issue('kk').issue('kk').as(ani).callNext('loket-1').start('loket-1', 1);
    const id = idOf(busy.did(fitri, planActs([lunch('12:30')])));
    busy.at('12:30').did(fitri, doPlanned(id));
    expect(desk(busy, 'loket-1').planned).toMatchObject([{ waits: true }]);
    expect(busy.try(fitri, doPlanned(id))).toEqual({ ok: true, value: [] });
    busy.as(ani).completeAndCallNext('loket-1', 1);
    expect(busy.state.tickets.get(ticket(2))?.status).toBe('waiting');
    busy.did(fitri, doPlanned(id));
    expect(desk(busy, 'loket-1').state.status).toBe('paused');
  });

  test('[U84] what the hall refuses then is told to supervisors until one has read it; what is so already to nobody', () => {
    const planned = play().did(fitri, planActs([{ act: close, at: '12:00' }, lunch('12:30')]));
    const [closes, rests] = [idOf(planned), idOf(planned, 1)];
    planned.as(ani).closeCounter('loket-1').at('12:30').did(fitri, doPlanned(closes)).did(fitri, doPlanned(rests));
    expect(planned.state.agenda).toEqual([]);
    const open = { is: 'open', counterId: 'loket-1', officerId: 'p-ani' } as const;
    const officer = { role: 'officer', agencyIds: null, isActive: true, isSignedIn: true } as const;
    planned.knowing({ officer }).did(fitri, planActs([{ act: open, at: '13:00' }]));
    planned.knowing({ officer: { ...officer, isActive: false } });
    const id = idOf(planned);
    planned.at('13:00').did(fitri, doPlanned(id));
    const [told] = see(planned, 'acts', {}).planned;
    expect(told).toMatchObject({ is: 'failed', why: { id: expect.stringContaining('Loket 1') } });
    expect(planned.try(fitri, doPlanned(id))).toEqual({ ok: true, value: [] });
    planned.did(fitri, dropPlanned([id]));
    expect(see(planned, 'acts', {}).planned).toEqual([]);
  });

  test('[U85] the end of the day ends it: what was not done by then is told until somebody has read it', () => {
    const planned = given(smallHall())
      .at('08:00')
      .did(fitri, planActs([lunch('16:00')]));
    const id = idOf(planned);
    planned.at('08:00', '2026-07-07').as(budi).openCounter('loket-1');
    expect(see(planned, 'acts', {}).planned).toMatchObject([
      { id, is: 'failed', why: { id: expect.stringContaining('berakhir'), en: expect.stringContaining('over') } },
    ]);
    expect(planned.try(fitri, doPlanned(id))).toEqual({ ok: true, value: [] });
    planned
      .at('08:00', '2026-07-08')
      .as(kiosk)
      .issue('kk')
      .did(fitri, dropPlanned([id]));
    expect(planned.state.agenda).toEqual([]);
  });
});
