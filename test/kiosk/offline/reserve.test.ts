import { describe, expect, test } from 'vitest';
import {
  type Asked,
  emptied,
  filled,
  give,
  handedInBy,
  handInOf,
  leftOn,
  type Reserve,
  refusedBy,
  reserveOf,
  settled,
} from '../../../kiosk/offline/reserve.ts';
import {
  BusinessDay,
  CommandId,
  type Instant,
  KioskId,
  SeriesPrefix,
  ServiceId,
  TicketNumber,
} from '../../../shared/base/ids.ts';
import { HandInTicket } from '../../../shared/commands.ts';
import { refusal } from '../../../shared/refusals/refusals.ts';
import fc from '../../support/fast-check.ts';
import { clock } from '../../support/play/hall-builder.ts';

const name = KioskId.parse('pintu-utama');
const monday = BusinessDay.parse('2026-07-06');
const tuesday = BusinessDay.parse('2026-07-07');
const id = (count: number) => CommandId.parse(`00000000-0000-4000-8000-${String(count).padStart(12, '0')}`);
const numbers = (...texts: string[]) => texts.map((text) => TicketNumber.parse(text));

const empty = reserveOf(name, 'k3n7qz', undefined);
const having = (...texts: string[]): Reserve => filled(empty, { day: monday, numbers: numbers(...texts) });
const asked = (count: number, at: Instant, more: Partial<Asked> = {}): Asked => ({
  commandId: id(count),
  series: SeriesPrefix.parse('A'),
  serviceId: ServiceId.parse('ktp'),
  priorityGroup: null,
  day: monday,
  at,
  insteadOf: null,
  ...more,
});
const taken = (reserve: Reserve, ...wishes: Asked[]) =>
  wishes.reduce((kept, wish) => give(kept, wish).reserve, reserve);

describe('a reserve', () => {
  test('gives out the numbers of a series in their order, and then none', () => {
    const reserve = having('A-801', 'A-802', 'B-801');
    const first = give(reserve, asked(1, clock('08:00')));
    const second = give(first.reserve, asked(2, clock('08:01')));
    const third = give(second.reserve, asked(3, clock('08:02')));
    expect([first, second, third].map(({ ticket }) => ticket?.number ?? null)).toEqual(['A-801', 'A-802', null]);
    expect(third.reserve).toBe(second.reserve);
    expect(leftOn(monday, third.reserve)).toEqual(['B-801']);
  });

  test('does not give a number out again that the server has not heard of yet, or has told of before it heard', () => {
    const told = { day: monday, numbers: numbers('A-801', 'A-802') };
    const out = taken(having('A-801', 'A-802'), asked(1, clock('08:00')));
    expect(leftOn(monday, filled(out, told))).toEqual(['A-802']);
    expect(leftOn(monday, filled(settled(out, id(1)), told))).toEqual(['A-802']);
  });

  test('ends with its day', () => {
    const reserve = having('A-801');
    expect(give(reserve, asked(1, clock('00:01', tuesday), { day: tuesday })).ticket).toBeNull();
    const next = filled(taken(reserve, asked(1, clock('08:00'))), { day: tuesday, numbers: numbers('A-801') });
    // Yesterday's A-801 is still to be handed in, and may be called yet (K11): nobody else gets that number meanwhile.
    expect(leftOn(tuesday, next)).toEqual([]);
    expect(next.outbox).toHaveLength(1);
  });

  test('keeps to what is not handed in yet when a day comes back: a server whose clock is put right', () => {
    const today = { day: monday, numbers: numbers('A-801', 'A-802') };
    const out = taken(filled(empty, today), asked(1, clock('08:00')));
    const back = filled(filled(out, { day: tuesday, numbers: [] }), today);
    expect(leftOn(monday, back)).toEqual(['A-802']);
  });

  test('is another one under another name, and hands in as that what was given out under the former', () => {
    const before = taken(having('A-801', 'A-802'), asked(1, clock('08:00')));
    const renamed = reserveOf(KioskId.parse('samping'), 'm4x8rt', before);
    expect(renamed).toMatchObject({ kioskId: 'samping-m4x8rt', numbers: [], outbox: before.outbox });
    expect(handedInBy(renamed, renamed.outbox[0]!)).toBe('samping-m4x8rt');
    expect(reserveOf(name, 'other1', before)).toBe(before);
    expect(handedInBy(before, before.outbox[0]!)).toBe('pintu-utama-k3n7qz');
    // Of the same device, whose storage was wiped in between.
    expect(handedInBy(reserveOf(name, 'other1', undefined), before.outbox[0]!)).toBe('pintu-utama-k3n7qz');
  });

  test('of another device does not give out again what is on paper, though another log reserves it for it anew', () => {
    const told = { day: monday, numbers: numbers('A-801', 'A-802', 'A-803') };
    const out = taken(having('A-801', 'A-802'), asked(1, clock('08:00')), asked(2, clock('08:01')));
    const paired = reserveOf(KioskId.parse('samping'), 'm4x8rt', emptied(settled(out, id(1))));
    expect(leftOn(monday, paired)).toEqual([]);
    expect(leftOn(monday, filled(paired, told))).toEqual(['A-803']);
    const later = filled(filled(paired, { day: tuesday, numbers: [] }), told);
    expect(leftOn(monday, later)).not.toContain('A-802');
  });

  test('has an id of its own on each device, whatever the length of its name', () => {
    const long = KioskId.parse('k'.repeat(64));
    expect(KioskId.safeParse(reserveOf(long, 'k3n7qz', undefined).kioskId).success).toBe(true);
    expect(reserveOf(name, 'aaaaaa', undefined).kioskId).not.toBe(reserveOf(name, 'bbbbbb', undefined).kioskId);
  });
});

describe('what was given out', () => {
  test('is a command that the wire accepts, with all that is known of it', () => {
    const insteadOf = id(99);
    const out = taken(having('A-801'), asked(1, clock('08:00'), { priorityGroup: 'HAMIL', insteadOf }));
    const command = handInOf(out.outbox[0]!);
    expect(HandInTicket.parse(command)).toEqual({
      type: 'HandInTicket',
      day: monday,
      number: 'A-801',
      serviceId: 'ktp',
      priorityGroup: 'HAMIL',
      takenAt: clock('08:00'),
      insteadOf,
    });
    expect(HandInTicket.parse(handInOf({ ...out.outbox[0]!, priorityGroup: null, insteadOf: null }))).toBeTruthy();
  });

  test('is never earlier than what was given out before it, though the clock was set back', () => {
    const out = taken(having('A-801', 'A-802'), asked(1, clock('09:00')), asked(2, clock('07:00')));
    expect(out.outbox.map(({ takenAt }) => takenAt)).toEqual([clock('09:00'), clock('09:00')]);
  });

  test('stays when the server refuses it, with the reason, and goes when it is taken', () => {
    const out = taken(having('A-801', 'A-802'), asked(1, clock('08:00')), asked(2, clock('08:01')));
    const no = refusal('number-not-reserved', { number: 'A-801' });
    const refused = refusedBy(out, id(1), no);
    expect(refused.outbox.map((ticket) => ticket.refusal)).toEqual([no, null]);
    expect(settled(refused, id(1)).outbox.map(({ number }) => number)).toEqual(['A-802']);
  });
});

type Step =
  | { do: 'give'; series: 'A' | 'B' }
  | { do: 'fill' }
  | { do: 'fill-late' }
  | { do: 'settle' }
  | { do: 'refuse' }
  | { do: 'reload' };

test('no number is given out twice on one day, whatever the server tells late and however often the page is loaded', () => {
  const step: fc.Arbitrary<Step> = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom('A' as const, 'B' as const).map((series) => ({ do: 'give' as const, series })),
    },
    { weight: 3, arbitrary: fc.constantFrom<Step>({ do: 'fill' }, { do: 'fill-late' }, { do: 'settle' }) },
    { weight: 1, arbitrary: fc.constantFrom<Step>({ do: 'refuse' }, { do: 'reload' }) },
  );
  let most = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 120, size: 'max' }), (steps) => {
      let reserve = empty;
      let disk = JSON.stringify(empty);
      const handedIn = new Set<string>();
      const everGiven: string[] = [];
      let told: TicketNumber[] = [];
      const reservedNow = () => {
        const left = (series: string) =>
          Array.from({ length: 40 }, (_, index) => `${series}-${801 + index}`).filter(
            (number) => !handedIn.has(number),
          );
        return numbers(...left('A').slice(0, 3), ...left('B').slice(0, 3));
      };
      steps.forEach((each, count) => {
        if (each.do === 'give') {
          const given = give(
            reserve,
            asked(count + 1, clock('08:00') + count, { series: SeriesPrefix.parse(each.series) }),
          );
          if (given.ticket) everGiven.push(given.ticket.number);
          reserve = given.reserve;
        }
        if (each.do === 'fill') told = reservedNow();
        if (each.do === 'fill' || each.do === 'fill-late') reserve = filled(reserve, { day: monday, numbers: told });
        const [first] = reserve.outbox;
        if (each.do === 'settle' && first) {
          handedIn.add(first.number);
          reserve = settled(reserve, first.commandId);
        }
        if (each.do === 'refuse' && first) reserve = refusedBy(reserve, first.commandId, refusal('service-unknown'));
        if (each.do === 'reload') reserve = reserveOf(name, 'newmrk', JSON.parse(disk));
        disk = JSON.stringify(reserve);
      });
      most = Math.max(most, everGiven.length);
      expect(new Set(everGiven).size).toBe(everGiven.length);
      expect([...handedIn, ...reserve.outbox.map(({ number }) => number)].toSorted()).toEqual(everGiven.toSorted());
      const order = reserve.outbox.map(({ takenAt }) => takenAt);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }),
    { numRuns: 300 },
  );
  expect(most).toBeGreaterThan(10);
});
