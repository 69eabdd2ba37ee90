/** What is believed of what a kiosk or a key says. */
import { describe, expect, test } from 'vitest';
import type { Known } from '../../../server/domain/core/known.ts';
import { AgencyId, KioskId } from '../../../shared/base/ids.ts';
import { Actor } from '../../../shared/commands.ts';
import { handedIn, kept, left } from '../../support/domain/reserves.ts';
import { called } from '../../support/play/facts.ts';
import { commandIdAt, morning, type Play } from '../../support/play/given.ts';
import { clock } from '../../support/play/hall-builder.ts';
import { ani, handIn, issue, kiosk, ticket } from '../../support/play/wishes.ts';

const device = 'k-0123456789ab';
const page = (name: string | number, of = device) =>
  Actor.parse({ kind: 'kiosk', kioskId: `${of}-${name}` }) as Extract<Actor, { kind: 'kiosk' }>;
const leftAt = (play: Play, { kioskId }: { kioskId: KioskId }) => left(play, kioskId);

describe('[K1] a key keeps numbers of its agencies', () => {
  const series = (play: Play, kioskId: string) => [
    ...new Set(left(play, KioskId.parse(kioskId)).map((number) => number.split('-')[0])),
  ];
  const agencyIds = ['dukcapil'].map((id) => AgencyId.parse(id));

  test('[K1][S3] and of no others', () => {
    const play = morning().knowing({ owner: 'kunci-1', agencyIds }).as(kiosk).reserveNumbers();
    expect(series(play, 'kios-1')).toEqual(['A', 'AK']);
    play.when(kiosk).reserveNumbers().nothing();
  });
  test('[K1][S3] none where it has no agency of this hall', () => {
    morning()
      .knowing({ owner: 'kunci-1', agencyIds: [AgencyId.parse('lain')] })
      .when(kiosk)
      .reserveNumbers()
      .nothing();
  });
  test('[K3] what one key kept no other hands in, though it calls its kiosk the same', () => {
    const play = morning().knowing({ owner: 'kunci-1' }).as(kiosk).reserveNumbers();
    play
      .knowing({ owner: 'kunci-2' })
      .when(kiosk)
      .handIn('A-801', 'ktp', clock('08:00'))
      .refused('number-not-reserved');
    play.knowing({ owner: 'kunci-1' }).as(kiosk).handIn('A-801', 'ktp', clock('08:00'));
  });
});

describe('[K4] a kiosk’s word on time', () => {
  /** Twelve minutes past nine; ten people have come since half past eight. */
  const tenWait = () => {
    const play = kept();
    for (let minute = 30; minute < 40; minute++) play.at(`08:${minute}`).as(kiosk).issue('ktp');
    return play.at('09:12');
  };
  const away = (from: string, until: string): Partial<Known> => ({
    absences: [{ from: clock(from), until: clock(until) }],
  });

  test('[K4] counts for nothing where it was connected all the time: the number is taken now', () => {
    const play = tenWait().knowing({});
    play
      .when(kiosk)
      .handIn('A-801', 'ktp', clock('08:05'))
      .gives(handedIn(11, 'A-801', 'ktp', clock('09:12'), { ahead: 10, saidAt: clock('08:05') }));
    play.when(ani).callNext('loket-1').gives(called('loket-1', 1));
  });
  test.each([
    ['before it', '08:05', '08:36'],
    ['within it', '08:38', '08:38'],
    ['after it', '08:50', '09:12'],
  ])('[K4] counts as far as its absence goes: %s', (_, said, taken) => {
    const play = tenWait().knowing(away('08:36', '08:40'));
    const decision = play.try(kiosk, handIn('A-801', 'ktp', clock(said)));
    expect(decision.ok && decision.value[0]).toMatchObject({ takenAt: clock(taken) });
  });
  test('[K4] of several absences the one counts in which it was, or the next', () => {
    const absences = [
      { from: clock('08:10'), until: clock('08:20') },
      { from: clock('08:36'), until: clock('08:40') },
    ];
    const taken = (said: string) => {
      const decision = tenWait()
        .knowing({ absences })
        .try(kiosk, handIn('A-801', 'ktp', clock(said)));
      return decision.ok && decision.value[0]?.type === 'TicketHandedIn' && decision.value[0].takenAt;
    };
    expect(['08:05', '08:15', '08:25', '08:37', '08:45'].map(taken)).toEqual(
      ['08:10', '08:15', '08:36', '08:37', '09:12'].map((time) => clock(time)),
    );
  });
  test('[K4][O8] one that comes before others by its absence is said to pass those whom the hall knew before', () => {
    const play = tenWait().knowing(away('08:01', '09:11'));
    play.as(kiosk).handIn('A-801', 'ktp', clock('08:05'));
    play
      .when(ani)
      .callNext('loket-1')
      .gives(called('loket-1', 11, { regular: 10 }));
  });
  test('[K4][O8] a call that was made before does not pass it', () => {
    const play = tenWait();
    play.when(ani).callNext('loket-1').gives(called('loket-1', 1));
    play.knowing(away('08:01', '09:11')).as(kiosk).handIn('A-801', 'ktp', clock('08:05'));
  });
  test('[K4][O8] a chosen one passes it, if it came earlier by its paper and is known', () => {
    const play = tenWait().knowing(away('08:01', '09:11'));
    play.as(kiosk).handIn('A-801', 'ktp', clock('08:05'));
    play
      .when(ani)
      .callTicket('loket-1', 3)
      .gives(called('loket-1', 3, { regular: 3 }, { by: 'chosen', reason: 'urgent' }));
  });
  test('[K4][K5] given out in place of a ticket that waits, it has that ticket’s time, however connected the kiosk was', () => {
    const play = kept().knowing({}).at('08:01').as(kiosk).issue('ktp');
    const insteadOf = commandIdAt(play.position);
    const decision = play.at('08:03').try(kiosk, handIn('A-801', 'ktp', clock('07:50'), { insteadOf }));
    expect(decision.ok && decision.value[1]).toMatchObject({ takenAt: clock('08:01') });
  });
  test('[K4][K5] in place of one that was called already it has not', () => {
    const play = kept().knowing({}).at('08:01').as(kiosk).issue('ktp');
    const insteadOf = commandIdAt(play.position);
    play.as(ani).callNext('loket-1');
    const decision = play.at('08:40').try(kiosk, handIn('A-801', 'ktp', clock('08:01'), { insteadOf }));
    expect(decision.ok && decision.value[0]).toMatchObject({ takenAt: clock('08:40') });
  });
});

test('[K2] numbers given out live go on behind all that is reserved, however many that are', () => {
  const play = morning((hall) => {
    hall.policy = { reservePerSeries: 2, limitToCapacity: false };
  });
  const giveTo = (last: number) => {
    while (play.state.series.get('A' as never, 0) < last) play.try(kiosk, issue('ktp'));
  };
  for (const name of [1, 2, 3]) play.as(page(name)).reserveNumbers();
  giveTo(800);
  play.as(kiosk).issue('ktp');
  expect(play.state.tickets.get(ticket(801))?.number).toBe('A-807');
  play.as(page(4)).reserveNumbers();
  expect(leftAt(play, page(4)).slice(0, 2)).toEqual(['A-808', 'A-809']);
  play.as(kiosk).issue('ktp');
  expect(play.state.tickets.get(ticket(802))?.number).toBe('A-810');
});
