/** A kiosk or a key that asks for more numbers than it needs. */
import { describe, expect, test } from 'vitest';
import type { KioskId } from '../../../shared/base/ids.ts';
import { Actor } from '../../../shared/commands.ts';
import { left, other } from '../../support/domain/reserves.ts';
import { morning, type Play } from '../../support/play/given.ts';
import { clock, tuesday } from '../../support/play/hall-builder.ts';
import { reserveNumbers, ticket } from '../../support/play/wishes.ts';

const device = 'k-0123456789ab';
const page = (name: string | number, of = device) =>
  Actor.parse({ kind: 'kiosk', kioskId: `${of}-${name}` }) as Extract<Actor, { kind: 'kiosk' }>;
const leftAt = (play: Play, { kioskId }: { kioskId: KioskId }) => left(play, kioskId);
const eventsOf = (play: Play, type: string) => play.events.filter((event) => event.type === type);

describe('[K10] a device keeps few reserves', () => {
  test('[K10] the fifth page of a device ends the one that was filled longest ago', () => {
    const play = morning();
    for (const name of [1, 2, 3, 4]) play.as(page(name)).reserveNumbers();
    play.as(page(1)).handIn(leftAt(play, page(1))[0]!, 'ktp', clock('08:00'));
    play.as(page(1)).reserveNumbers();
    const decision = play.try(page(5), reserveNumbers);
    expect(decision.ok && decision.value.map(({ type }) => type)).toEqual(['ReserveEnded', 'NumbersReserved']);
    expect(leftAt(play, page(2))).toEqual([]);
    for (const name of [1, 3, 4, 5]) expect(leftAt(play, page(name))).not.toEqual([]);
  });
  test('[K10] twelve a day, whatever its pages call themselves; others are not touched', () => {
    const play = morning();
    for (let name = 1; name <= 12; name++) play.as(page(name)).reserveNumbers();
    play.when(page(13)).reserveNumbers().refused('daily-limit');
    play.when(page(1)).reserveNumbers().refused('daily-limit');
    play.when(page(12)).reserveNumbers().nothing();
    play.as(page(1, 'k-ba9876543210')).reserveNumbers();
    play.as(other).reserveNumbers();
    play.at('00:01', tuesday).as(page(13)).reserveNumbers();
  });
  test('[K10] a page that keeps numbers already is filled up whenever it has given some out', () => {
    const play = morning();
    for (let round = 0; round < 30; round++) {
      play.as(page(1)).reserveNumbers();
      play.as(page(1)).handIn(leftAt(play, page(1))[0]!, 'ktp', clock('08:00'));
    }
    expect(eventsOf(play, 'ReserveEnded')).toEqual([]);
  });
  test('[K10] the numbers of a reserve that was ended are given to nobody else that day, and what was given out of it counts', () => {
    const play = morning();
    for (const name of [1, 2, 3, 4, 5]) play.as(page(name)).reserveNumbers();
    const given = play.events.flatMap((event) => (event.type === 'NumbersReserved' ? event.numbers : []));
    expect(new Set(given).size).toBe(given.length);
    play.as(page(1)).handIn('A-801', 'ktp', clock('08:00'));
    expect(play.state.tickets.get(ticket(1))?.number).toBe('A-801');
  });
  test('[K10] the pages that a key names count for the key', () => {
    const play = morning().knowing({ owner: 'kunci-1' });
    const named = (name: number) => Actor.parse({ kind: 'kiosk', kioskId: `kios-${name}` });
    for (let name = 1; name <= 120; name++) play.as(named(name)).reserveNumbers();
    expect(eventsOf(play, 'ReserveEnded')).toHaveLength(80);
    play.when(named(121)).reserveNumbers().refused('daily-limit');
    play.knowing({ owner: 'kunci-2' }).as(named(121)).reserveNumbers();
  });
  test('[K10] of all together there is a limit', () => {
    const play = morning((hall) => {
      hall.policy = { reservePerSeries: 1 };
    });
    for (let number = 0; number < 250; number++)
      for (const name of [1, 2, 3, 4])
        play.as(page(name, `k-${number.toString(16).padStart(12, '0')}`)).reserveNumbers();
    play.when(page(1)).reserveNumbers().refused('daily-limit');
  });
});
