/** What is so already, what is taken, and what the day is too short for: each is refused as what it is, and nothing else. */
import { describe, expect, test } from 'vitest';
import { AgencyId } from '../../../shared/base/ids.ts';
import type { RefusalCode } from '../../../shared/refusals/refusal.ts';
import type { WhatIfChange } from '../../../shared/views/what-if.ts';
import { given, type Play } from '../../support/play/given.ts';
import { daily, smallHall } from '../../support/play/hall-builder.ts';
import { ani, budi, dewi, fitri, kiosk, planActs, planShift } from '../../support/play/wishes.ts';
import { asked, counter, office, posed, refused, service } from './asking.ts';

const open = (id: string, from: string | null, until: string | null): WhatIfChange => ({
  ...{ is: 'open', counterId: counter(id), from, until },
});
const close = (id: string, from: string | null = null): WhatIfChange => ({
  ...{ is: 'close', counterId: counter(id), from },
});
const rest = (id: string, from: string | null, minutes: number): WhatIfChange => ({
  ...{ is: 'pause', counterId: counter(id), from, minutes },
});
const move = (from: string, to: string): WhatIfChange => ({
  ...{ is: 'move', counterId: counter(from), toCounterId: counter(to) },
});
const stop = (from: string | null): WhatIfChange => ({
  ...{ is: 'stop', about: { of: 'service', serviceId: service('pbb') }, from },
});

/** Loket 2 and 4 are open, 10 is closed. */
const two = () => given(office).at('09:30').as(budi).openCounter('loket-2').as(dewi).openCounter('loket-4');

describe('[U71] one change after another', () => {
  test.each<[string, WhatIfChange[], RefusalCode | null]>([
    ['to a counter that another officer has', [move('loket-2', 'loket-4')], 'counter-not-free'],
    ['… which closes first', [close('loket-4'), move('loket-2', 'loket-4')], null],
    ['… which closes later', [close('loket-4', '11:00'), move('loket-2', 'loket-4')], 'counter-not-free'],
    ['to where they are', [move('loket-2', 'loket-2')], 'already-so'],
    ['twice away', [move('loket-2', 'loket-10'), move('loket-2', 'loket-3')], 'counter-closed'],
    ['open twice, apart', [open('loket-10', '10:00', '11:00'), open('loket-10', '11:30', '12:00')], null],
    ['… in the other order', [open('loket-10', '11:30', '12:00'), open('loket-10', '10:00', '11:00')], null],
    ['… of which one is longer', [open('loket-10', '10:00', '11:00'), open('loket-10', '10:30', '12:00')], null],
    ['… within', [open('loket-10', '10:00', '12:00'), open('loket-10', '10:30', '11:00')], 'already-so'],
    ['closed, and open again', [close('loket-4', '10:00'), open('loket-4', '11:00', null)], null],
    ['open before it is closed', [close('loket-4', '12:00'), open('loket-4', '10:00', '11:00')], 'already-so'],
    ['closed twice', [close('loket-2'), close('loket-2')], 'already-so'],
    ['… later', [close('loket-2', '10:00'), close('loket-2', '11:00')], 'already-so'],
    ['… sooner', [close('loket-2', '11:00'), close('loket-2', '10:00')], null],
    ['a rest of a counter that is closed then', [close('loket-2'), rest('loket-2', null, 15)], 'counter-closed'],
    ['a rest twice', [rest('loket-2', '10:00', 30), rest('loket-2', '10:00', 30)], 'already-so'],
    ['a rest that is longer', [rest('loket-2', '10:00', 30), rest('loket-2', '10:00', 45)], null],
    ['no numbers twice', [stop('11:00'), stop('12:00')], 'already-so'],
    ['… sooner', [stop('12:00'), stop('11:00')], null],
  ])('[U71] %s', (_what, changes, code) => {
    expect(refused(two(), changes)).toBe(code);
  });

  test('[U71] a counter that is planned to close opens again', () => {
    const play = two().did(fitri, planActs([{ act: { is: 'close', counterId: 'loket-4' }, at: '10:00' }]));
    expect(refused(play, [open('loket-4', '10:30', null)])).toBeNull();
    expect(refused(play, [open('loket-4', null, '09:50')])).toBe('already-so');
  });

  test('[U71] open twice: those who come behind the first time are called in the second', () => {
    const play = given(office).at('09:30').as(dewi).openCounter('loket-4').as(kiosk);
    for (let each = 0; each < 40; each++) play.issue('pbb');
    const first = open('loket-10', '10:00', '11:00');
    const [once, twice] = [[first], [first, open('loket-10', '11:30', '15:30')]].map((changes) => asked(play, changes));
    expect(twice!.unserved.asAsked.mean).toBeLessThan(once!.unserved.asAsked.mean - 5);
  });
});

describe('[U91] the business day is over by then', () => {
  const hall = (dayStartsAt: string) =>
    smallHall((draft) => {
      draft.dayStartsAt = dayStartsAt;
      draft.schedule = daily('00:00', dayStartsAt === '00:00' ? '23:59' : '24:00');
    });
  const evening = (dayStartsAt: string): Play =>
    given(hall(dayStartsAt)).at('20:50').as(budi).openCounter('loket-2').as(dewi).openCounter('loket-4');
  test.each<[string, string, WhatIfChange, RefusalCode]>([
    ['an end at that of the day', '21:40', open('loket-10', null, '21:40'), 'day-ends-before'],
    ['an end after it', '21:40', open('loket-10', null, '23:00'), 'day-ends-before'],
    ['an end at midnight', '00:00', open('loket-10', null, '00:00'), 'day-ends-before'],
    ['an end in the night', '00:00', open('loket-10', '22:00', '02:00'), 'day-ends-before'],
    ['a beginning after it', '21:40', close('loket-2', '23:00'), 'day-ends-before'],
    ['an end before the beginning', '00:00', open('loket-10', '22:00', '21:00'), 'end-not-after-begin'],
    ['a beginning that is past', '21:40', close('loket-2', '20:00'), 'time-passed'],
  ])('[U91] %s', (_what, dayStartsAt, change, code) => {
    expect(refused(evening(dayStartsAt), [change])).toBe(code);
  });

  test('[U91] it says when the day ends; a plan is refused in the same words', () => {
    const play = evening('21:40');
    const found = posed(play, [open('loket-10', null, '23:00')]);
    const said = { id: expect.stringContaining('berakhir pukul 21.40'), en: expect.stringContaining('ends at 21:40') };
    expect(found).toMatchObject({ ok: false, refusal: { sentence: said } });
    const act = { is: 'close', counterId: 'loket-2' } as const;
    play.when(fitri, planActs([{ act, at: '23:00' }])).refused('day-ends-before');
    play.when(fitri, planActs([{ act, at: '20:00' }])).refused('time-passed');
  });

  test('[U91][U86] closings that would come after it; where none lies ahead there is nothing to shift', () => {
    const late = (minutes: number): WhatIfChange => ({ is: 'late', agencyId: null, minutes });
    const play = evening('00:00');
    expect(refused(play, [late(30)])).toBe('day-ends-before');
    expect(refused(play, [late(-30)])).toBeNull();
    play.when(fitri, planShift('closing', null, 30)).refused('day-ends-before');
    const over = given(office).at('17:00').as(ani).openCounter('loket-1');
    expect(refused(over, [{ is: 'late', agencyId: AgencyId.parse('dukcapil'), minutes: 30 }])).toBe('nothing-to-plan');
  });
});
