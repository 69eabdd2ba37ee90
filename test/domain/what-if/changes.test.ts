/** What is asked for a time at which nothing can change any more: what would be, if, and a plan, say the same. */
import { describe, expect, test } from 'vitest';
import type { KnownOfficer } from '../../../server/domain/core/known.ts';
import { AgencyId } from '../../../shared/base/ids.ts';
import type { RefusalCode } from '../../../shared/refusals/refusal.ts';
import type { PlannedAct } from '../../../shared/views/planning.ts';
import type { WhatIfChange } from '../../../shared/views/what-if.ts';
import { given, type Play } from '../../support/play/given.ts';
import { agencyIn, closedOn, daily, monday, serviceIn, smallHall, tuesday } from '../../support/play/hall-builder.ts';
import { ani, dewi, fitri, kiosk, markAbsent, planActs, planShift } from '../../support/play/wishes.ts';
import { counter, officeWith, posed, refused, service } from './asking.ts';

/** From 08.00 to 16.00, the last number at 15.00; Pajak, at loket 4, from 09.00 to 14.00 alone, and not on Tuesdays. */
const hall = officeWith((draft) => {
  agencyIn(draft, 'pajak').schedule = { ...daily('09:00', '14:00'), exceptions: [closedOn(tuesday)] };
  serviceIn(draft, 'klaim').schedule = daily('08:00', '16:00', { lastTicket: '15:00' });
});
const inTheMorning = (day: string = monday) =>
  given(hall).at('09:30', day).as(ani).openCounter('loket-1').as(dewi).openCounter('loket-4');

const open = (counterId: string) => ({ is: 'open', counterId, officerId: 'p-eka' }) as const;
const rest = (counterId: string, minutes = 30) => ({ is: 'pause', counterId, reason: 'rest', minutes }) as const;
const close = (counterId: string) => ({ is: 'close', counterId }) as const;
const stop = (about: Extract<PlannedAct, { is: 'stop' }>['about']) => ({ is: 'stop', about, reason: 'full' }) as const;
const pajak = { of: 'agency', agencyId: AgencyId.parse('pajak') } as const;
const pbb = { of: 'service', serviceId: service('pbb') } as const;

/** As the page does one of the other. */
function asked(act: PlannedAct, from: string): WhatIfChange {
  switch (act.is) {
    case 'open':
      return { is: 'open', counterId: act.counterId, from, until: null };
    case 'pause':
      return { is: 'pause', counterId: act.counterId, from, minutes: act.minutes };
    case 'close':
      return { is: 'close', counterId: act.counterId, from };
    case 'stop':
      return { is: 'stop', about: act.about, from };
  }
}
type Draft = Parameters<typeof planActs>[0][number]['act'];
const ofBoth = (play: Play, act: Draft, at: string): (RefusalCode | null)[] => {
  const plan = play.try(fitri, planActs([{ act, at }]));
  return [refused(play, [asked(act as PlannedAct, at)]), plan.ok ? null : plan.refusal.code];
};

describe('a time at which nothing can change any more', () => {
  test.each<[string, Draft, string]>([
    ['a counter that opens after the last of its services has closed', open('loket-2'), '16:00'],
    ['… long after', open('loket-2'), '23:00'],
    ['a rest after closing', rest('loket-1'), '16:00'],
    ['a closing so long after closing that nobody is there', close('loket-1'), '19:01'],
    ['… by the hours of its own agency', close('loket-4'), '17:30'],
    ['no numbers, of a hall that gives none any more', stop({ of: 'hall' }), '15:00'],
    ['no numbers, of an agency that has closed then', stop(pajak), '14:00'],
    ['no numbers, of a service that has closed then', stop(pbb), '15:30'],
  ])('[U89] %s', (_what, act, at) => {
    const play = inTheMorning();
    expect(ofBoth(play, act, at)).toEqual(['outside-hours', 'outside-hours']);
    expect(play.state.agenda).toEqual([]);
  });

  test.each<[string, Draft, string]>([
    ['a counter that opens a minute before closing', open('loket-2'), '15:59'],
    ['a counter that opens before its hours', open('loket-2'), '09:31'],
    ['at a shared counter the longest hours count', open('loket-10'), '15:30'],
    ['a closing while those who wait are served', close('loket-1'), '16:30'],
    ['no numbers, a minute before the last', stop({ of: 'hall' }), '14:59'],
  ])('[U89] but not: %s', (_what, act, at) => {
    expect(ofBoth(inTheMorning(), act, at)).toEqual([null, null]);
  });

  test('[U89] a day on which it is closed, and an agency that is marked absent', () => {
    const tuesdays = given(hall).at('09:30', tuesday).as(ani).openCounter('loket-1').as(dewi).openCounter('loket-4');
    for (const act of [rest('loket-4'), close('loket-4'), stop(pajak), stop(pbb)])
      expect(ofBoth(tuesdays, act, '10:00')).toEqual(['closed-today', 'closed-today']);
    const absent = given(hall).at('09:30').as(ani).openCounter('loket-1').did(fitri, markAbsent('pajak'));
    for (const act of [open('loket-4'), stop(pajak), stop(pbb)])
      expect(ofBoth(absent, act, '10:00')).toEqual(['counter-agency-absent', 'counter-agency-absent']);
    expect(ofBoth(absent, open('loket-10'), '10:00')).toEqual([null, null]);
  });

  test('[U89] an opening, and a rest, that are over before its counter has hours', () => {
    const early = given(hall).at('07:00').as(ani).openCounter('loket-1');
    const acts = [
      { act: open('loket-2'), at: '07:10' },
      { act: close('loket-2'), at: '07:50' },
    ];
    early.when(fitri, planActs(acts)).refused('outside-hours');
    const change: WhatIfChange = { is: 'open', counterId: counter('loket-2'), from: null, until: '07:50' };
    expect(refused(early, [change])).toBe('outside-hours');
    expect(ofBoth(early, rest('loket-1', 25), '07:30')).toEqual(['outside-hours', 'outside-hours']);
    expect(ofBoth(early, rest('loket-1', 31), '07:30')).toEqual([null, null]);
  });

  test('[U89] one that cannot be done refuses all that is planned with it', () => {
    const play = inTheMorning();
    play
      .when(
        fitri,
        planActs([
          { act: close('loket-1'), at: '15:00' },
          { act: rest('loket-1'), at: '17:00' },
        ]),
      )
      .refused('outside-hours');
    expect(play.state.agenda).toEqual([]);
  });

  test('[U89] it says until when', () => {
    const refusedAt = inTheMorning().try(fitri, planActs([{ act: open('loket-4'), at: '14:00' }]));
    expect(refusedAt).toMatchObject({
      ok: false,
      refusal: { sentence: { id: expect.stringContaining('Loket 4 hari ini: pukul 09.00–14.00') } },
    });
  });

  test('[U80] in a hall whose day goes on over midnight a time of the night is that of the date after', () => {
    const over = smallHall((draft) => {
      draft.dayStartsAt = '04:00';
    });
    const night = given(over).at('22:00').as(ani).openCounter('loket-1').as(kiosk).issue('kk');
    expect(ofBoth(night, rest('loket-1'), '01:30')).toEqual([null, null]);
    expect(night.state.agenda[0]?.due).toBe(night.now + 3.5 * 3_600_000);
  });
});

describe('the rest of an agency, or its closing, at another time', () => {
  test.each<[string, 'rest' | 'closing', string, number, string, RefusalCode]>([
    ['a rest that nobody has by the hours', 'rest', 'pajak', 30, '09:30', 'nothing-to-plan'],
    ['a rest that was put off until after closing', 'rest', 'dukcapil', 180, '11:50', 'outside-hours'],
    ['a time that is over', 'closing', 'dukcapil', -180, '13:30', 'time-passed'],
    ['a closing that is over', 'closing', 'pajak', 30, '14:10', 'nothing-to-plan'],
  ])('[U86] %s', (_what, what, agencyId, minutes, at, code) => {
    const short = officeWith((draft) => {
      for (const each of ['pajak', 'bpjs']) agencyIn(draft, each).schedule = daily('09:00', '14:00');
      agencyIn(draft, 'dukcapil').schedule = daily('08:00', '15:00', { breaks: [{ start: '12:00', end: '13:00' }] });
    });
    const play = given(short).at(at).as(ani).openCounter('loket-1').as(dewi).openCounter('loket-4');
    play.when(fitri, planShift(what, agencyId, minutes)).refused(code);
    const change = { is: what === 'rest' ? 'lunch' : 'late', agencyId: AgencyId.parse(agencyId), minutes } as const;
    expect(refused(play, [change])).toBe(code);
  });

  test('[U71] by nothing at all', () => {
    expect(refused(inTheMorning(), [{ is: 'late', agencyId: null, minutes: 0 }])).toBe('already-so');
  });
});

describe('who cannot do it', () => {
  const move = { is: 'move', counterId: counter('loket-1'), toCounterId: counter('loket-4') } as const;
  const known: KnownOfficer = { role: 'officer', agencyIds: null, isActive: true, isSignedIn: true };
  test.each([
    ['of the agency', { ...known, agencyIds: [AgencyId.parse('pajak')] }, null],
    ['of another agency', { ...known, agencyIds: [AgencyId.parse('dukcapil')] }, 'officer-not-eligible'],
    ['locked', { ...known, isActive: false }, 'officer-not-eligible'],
    ['removed', null, 'officer-not-eligible'],
  ] as [string, KnownOfficer | null, RefusalCode | null][])(
    '[U71][R1] an officer who goes to another counter, and is: %s',
    (_who, officer, code) => {
      const play = given(hall).at('09:30').as(ani).openCounter('loket-1').as(kiosk).issue('kk');
      const found = posed(play, [move], undefined, null, () => officer);
      expect(found.ok ? null : found.refusal.code).toBe(code);
    },
  );

  test('[U89] a service for which nobody waits, and nobody will', () => {
    const lent = given(hall).at('14:30').as(ani).openCounter('loket-1').as(dewi).openCounter('loket-4');
    const drop = { is: 'drop', counterId: counter('loket-10'), serviceId: service('pbb') } as const;
    expect(refused(lent, [drop])).toBe('outside-hours');
    const stopped = inTheMorning().as(fitri).stopNumbers({ of: 'hall' });
    expect(refused(stopped, [{ is: 'stop', about: pbb, from: null }])).toBe('already-so');
  });
});

test('[U79] of several changes it is said which one is refused; of one alone the words are those of the act', () => {
  const later: WhatIfChange = { is: 'close', counterId: counter('loket-1'), from: '15:00' };
  const resume: WhatIfChange = { is: 'resume', counterId: counter('loket-4') };
  const sentence = (...changes: WhatIfChange[]) => {
    const found = posed(inTheMorning(), changes);
    return found.ok ? null : found.refusal.sentence;
  };
  const alone = sentence(resume);
  expect(sentence(later, resume)).toEqual({ id: `Perubahan ke-2: ${alone?.id}`, en: `Change 2: ${alone?.en}` });
  expect(alone?.id).toMatch(/^Loket/);
});
