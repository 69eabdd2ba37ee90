/** What a kiosk offers, says and knows of the time while it has no server. */
import { describe, expect, test } from 'vitest';
import { hallTime, type LastKnown, readLastKnown } from '../../../kiosk/offline/last-known.ts';
import { filled, give, type Reserve, reserveOf } from '../../../kiosk/offline/reserve.ts';
import { hindrance, withoutServer } from '../../../kiosk/offline/without-server.ts';
import { BusinessDay, CommandId, KioskId, SeriesPrefix, TicketNumber } from '../../../shared/base/ids.ts';
import { refusal } from '../../../shared/refusals/refusals.ts';
import { catalogue, kiosk, kioskWith, now, service } from '../../support/clients/kiosk-hall.ts';

const today = BusinessDay.parse('2026-11-22');
const tomorrow = BusinessDay.parse('2026-11-23');
const hour = 3_600_000;
const reserve = filled(reserveOf(KioskId.parse('barat'), 'k3n7qz', undefined), {
  day: today,
  numbers: ['A-801', 'Q-801'].map((number) => TicketNumber.parse(number)),
});
const usedUp: Reserve = give(reserve, {
  commandId: CommandId.parse('00000000-0000-4000-8000-000000000001'),
  series: SeriesPrefix.parse('A'),
  serviceId: service('A-KTP'),
  priorityGroup: null,
  day: today,
  at: now,
  insteadOf: null,
}).reserve;

const codeOf = (view: typeof kiosk, id: string) =>
  view.services.find(({ serviceId }) => serviceId === id)?.refusal?.code ?? null;

describe('what a kiosk offers without its server', () => {
  test('is what could be had before, where it has numbers', () => {
    const view = withoutServer(kiosk, catalogue, reserve, today, now);
    expect([codeOf(view, 'A-KTP'), codeOf(view, 'Q-BARU'), codeOf(view, 'U-TILANG')]).toEqual([
      null,
      null,
      'no-number-left',
    ]);
  });

  test('is nothing of a series that is used up, nothing of another day, and nothing where nothing is kept', () => {
    expect(codeOf(withoutServer(kiosk, catalogue, usedUp, today, now), 'A-KTP')).toBe('no-number-left');
    expect(codeOf(withoutServer(kiosk, catalogue, usedUp, today, now), 'Q-BARU')).toBeNull();
    expect(codeOf(withoutServer(kiosk, catalogue, reserve, tomorrow, now + 24 * hour), 'Q-BARU')).toBe(
      'no-number-left',
    );
    expect(codeOf(withoutServer(kiosk, catalogue, null, today, now), 'Q-BARU')).toBe('no-number-left');
  });

  test('[R5][K9] numbers that were stopped stay so, with the reason for as long as it can be true', () => {
    const why = { why: 'Antrean penuh', when: 'pukul 13.00' };
    const stopped = kioskWith({ 'A-KTP': { refusal: refusal('numbers-stopped', why, now + hour) } });
    const told = (at: number) => codeOf(withoutServer(stopped, catalogue, reserve, today, at), 'A-KTP');
    expect([told(now), told(now + hour - 1), told(now + hour)]).toEqual([
      'numbers-stopped',
      'numbers-stopped',
      'no-number-left',
    ]);
  });

  test('does not open what was closed, and gives the reason only as long as it can be true', () => {
    const resting = refusal('service-on-break', { when: '13.00' }, now + hour);
    const view = kioskWith({ 'A-KTP': { refusal: resting }, 'A-KK': { refusal: refusal('service-never') } });
    expect(codeOf(withoutServer(view, catalogue, reserve, today, now), 'A-KTP')).toBe('service-on-break');
    expect(codeOf(withoutServer(view, catalogue, reserve, today, now + hour), 'A-KTP')).toBe('no-number-left');
    expect(codeOf(withoutServer(view, catalogue, reserve, today, now + hour), 'A-KK')).toBe('service-never');
    expect(codeOf(withoutServer(view, catalogue, reserve, tomorrow, now + 24 * hour), 'A-KK')).toBe('no-number-left');
  });
});

describe('[K9] hours that end while the server is away', () => {
  const state = (id: string) => kiosk.services.find(({ serviceId }) => serviceId === id)!;
  const until = state('A-KTP').until!;

  test('[K9] end the offer at the very moment at which the clock alone would refuse it', () => {
    expect(until).toBeGreaterThan(now);
    expect(codeOf(withoutServer(kiosk, catalogue, reserve, today, until - 1), 'A-KTP')).toBeNull();
    expect(codeOf(withoutServer(kiosk, catalogue, reserve, today, until), 'A-KTP')).toBe('hours-may-be-over');
    expect(codeOf(withoutServer(kiosk, catalogue, usedUp, today, until), 'A-KTP')).toBe('no-number-left');
  });

  test('[K9] and stay ended: whether a break is over by then, nobody here knows', () => {
    expect(codeOf(withoutServer(kiosk, catalogue, reserve, today, until + 2 * hour), 'A-KTP')).toBe(
      'hours-may-be-over',
    );
  });

  test('[K9] say so in both languages, and name who can help', () => {
    const why = hindrance(state('A-KTP'), today, today, until);
    expect(why?.sentence).toEqual({
      id: expect.stringContaining('meja informasi'),
      en: expect.stringContaining('information desk'),
    });
    expect(why?.comeBackAt).toBeNull();
  });

  test('[K9] leave no `until` with what is refused', () => {
    for (const at of [now, until]) {
      const { services } = withoutServer(kiosk, catalogue, reserve, today, at);
      expect(services.map((one) => one.until !== null)).toEqual(services.map((one) => one.refusal === null));
    }
  });

  test('[K9] count as a reason of their own, whether or not a number is left', () => {
    expect(hindrance(state('U-TILANG'), today, today, now)).toBeNull();
    const resting = { ...state('A-KTP'), refusal: refusal('service-on-break', { when: '13.00' }, until), until: null };
    expect(hindrance(resting, today, today, now)?.code).toBe('service-on-break');
    expect(hindrance(resting, today, today, until)?.code).toBe('no-number-left');
  });
});

describe('what is kept of the hall', () => {
  const told: LastKnown['notices'][number] = {
    position: 7,
    kind: 'own',
    agencyName: null,
    text: { id: 'Musala di lantai 2.' },
    urgent: false,
    spoken: false,
    zoneNames: null,
    from: now,
    until: now + 1,
  };
  const known: LastKnown = { catalogue, kiosk, notices: [told], hallNow: now, deviceNow: 5_000 };

  test('is read again as it was', () => {
    expect(readLastKnown(structuredClone(known))).toEqual(known);
  });

  test('[X3] notices too, so that they go on; a copy of before has none', () => {
    const { notices: _notices, ...before } = known;
    expect(readLastKnown(before)).toEqual({ ...known, notices: [] });
  });

  test('is left alone when another build has kept it in another shape', () => {
    expect(readLastKnown(undefined)).toBeNull();
    expect(readLastKnown({ ...known, catalogue: { ...catalogue, zones: 'two' } })).toBeNull();
    expect(readLastKnown({ ...known, kiosk: { ...kiosk, somethingNew: 1 } })).toBeNull();
    const withoutUntil = kiosk.services.map(({ until, ...state }) => state);
    expect(readLastKnown({ ...known, kiosk: { ...kiosk, services: withoutUntil } })).toBeNull();
  });

  test('tells the time of the hall by a clock that is years off, and never an earlier one than was known', () => {
    expect(hallTime(known, 5_000 + hour)).toBe(now + hour);
    // The battery of its clock is empty.
    expect(hallTime(known, 0)).toBe(now);
  });
});
