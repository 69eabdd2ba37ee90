/** What a kiosk gave out without its server, after the day or the settings have changed. */
import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../../../shared/commands.ts';
import { handedIn, kept, keptTillNight, left, other } from '../../support/domain/reserves.ts';
import { given, type Play } from '../../support/play/given.ts';
import {
  agencyIn,
  clock,
  daily,
  minutes,
  monday,
  serviceIn,
  smallHall,
  tuesday,
  withoutService,
} from '../../support/play/hall-builder.ts';
import { configure, handIn, issue, kiosk, theHall, ticket } from '../../support/play/wishes.ts';

const late = (number: string, serviceId = 'ktp', takenAt = clock('23:50')) =>
  handIn(number, serviceId, takenAt, { day: monday }) as CommandOf<'HandInTicket'>;
/** A hall that never closes; two numbers of each series are kept, and the day has changed since. */
function overNight(): Play {
  const hall = smallHall((draft) => {
    draft.policy = { reservePerSeries: 2, limitToCapacity: false };
    draft.schedule = daily('00:00', '24:00');
  });
  return given(hall).at('23:40').as(kiosk).reserveNumbers().as(theHall).at('00:05', tuesday).advanceTime();
}

describe('[K11] a number of the day before, where that day went on', () => {
  test('[K11] becomes a ticket, with its number, its time and its place', () => {
    const play = overNight().as(kiosk).issue('ktp');
    play.when(kiosk, late('A-801')).gives({
      ...handedIn(2, 'A-801', 'ktp', clock('23:50')),
      ticketId: ticket(2, tuesday) as string,
      day: monday,
    });
    expect(play.answerAt(play.position)?.answer.issued).toMatchObject({ number: 'A-801', issuedAt: clock('23:50') });
    play.when(kiosk, late('A-801')).refused('number-not-reserved');
  });

  test('[K11][D8] nobody else gets its number, not another kiosk, and not whoever comes to the counter’s eight hundredth', () => {
    const play = overNight().as(other).reserveNumbers();
    expect(left(play, other.kind === 'kiosk' ? other.kioskId : undefined)).toContain('A-803');
    expect(left(play, other.kind === 'kiosk' ? other.kioskId : undefined)).not.toContain('A-801');
    play.did(kiosk, late('A-801'), late('A-802'));
    for (let n = 0; n < 800; n++) play.try(kiosk, issue('ktp'));
    play.as(kiosk).issue('ktp');
    const numbers = [...play.state.tickets.values()].map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers).toContain('A-805');
  });

  test('[K11] also where the kiosk has numbers of the new day already: it gives out that one no more', () => {
    const play = overNight().as(kiosk).reserveNumbers();
    expect(left(play)).toContain('A-801');
    play.did(kiosk, late('A-801'));
    expect(left(play)).not.toContain('A-801');
    play.when(kiosk).handIn('A-801', 'ktp', clock('00:05', tuesday)).refused('number-not-reserved');
  });

  test('[K11][K6] where the service closes with the day it is written down and no ticket, and so after two nights', () => {
    const closed = keptTillNight().at('00:05', tuesday).as(theHall).advanceTime();
    closed.when(kiosk, late('A-801')).gives({ ...lapsed('A-801', 'ktp'), takenAt: clock('23:50') });
    const twice = overNight().later(24 * 60 * minutes);
    twice.as(theHall).advanceTime();
    twice.when(kiosk, late('A-801')).gives({ ...lapsed('A-801', 'ktp'), takenAt: clock('23:50') });
  });
});

const lapsed = (number: string, serviceId: string) => ({
  type: 'TicketLapsed' as const,
  ...{ number, serviceId, kioskId: 'kios-1', day: monday },
});

describe('[K3] what the settings have changed since a kiosk gave it out is taken as what it was', () => {
  const moved = smallHall((draft) => {
    draft.policy = { reservePerSeries: 2, limitToCapacity: false };
    // Two agencies change letters with one another: both are still letters of the hall.
    agencyIn(draft, 'dukcapil').series = 'B';
    agencyIn(draft, 'pajak').series = 'A';
  });
  const withoutGroup = smallHall((draft) => {
    draft.policy = { reservePerSeries: 2, limitToCapacity: false };
    draft.priorityGroups = [];
  });

  test('[K3] its letters are another agency’s now', () => {
    const play = kept().did(theHall, configure(moved));
    expect(left(play)).toContain('B-801');
    play
      .when(kiosk)
      .handIn('B-801', 'pbb', clock('08:00'))
      .gives(handedIn(1, 'B-801', 'pbb', clock('08:00')));
  });
  test('[K3] its priority group is no more: it has priority all the same; one that there never was is refused', () => {
    const play = kept().did(theHall, configure(withoutGroup));
    const priority = { class: 'priority', priorityGroup: 'LANSIA' } as const;
    play.when(kiosk).handIn('A-802', 'ktp', clock('08:00'), { priorityGroup: 'VIP' }).refused('priority-group-unknown');
    play.did(kiosk, handIn('A-801', 'ktp', clock('08:00'), { priorityGroup: 'LANSIA' }) as never);
    expect(play.entries.at(-1)?.events.at(-1)).toMatchObject({ type: 'TicketHandedIn', ...priority });
  });
});

describe('[K11] a number whose service the settings have changed', () => {
  const policy = { reservePerSeries: 2, limitToCapacity: false };

  test('[K11] taken away: written down, and its number given to nobody', () => {
    const without = smallHall((draft) => {
      draft.policy = policy;
      withoutService(draft, 'akta');
    });
    const play = kept().did(theHall, configure(without));
    const [number = ''] = left(play).filter((each) => each.startsWith('AK-'));
    play
      .when(kiosk)
      .handIn(number, 'akta', clock('08:00'))
      .gives({ ...lapsed(number, 'akta'), takenAt: clock('08:00'), because: 'service-removed' });
    expect(left(play)).not.toContain(number);
    expect(play.answerAt(play.position)?.answer.issued).toBeNull();
    play.when(kiosk).handIn('A-801', 'tidak-ada', clock('08:00')).refused('service-unknown');
  });

  test('[K11] with letters of its own now: it keeps the number on its paper', () => {
    const own = smallHall((draft) => {
      draft.policy = policy;
      serviceIn(draft, 'ktp').series = 'KT';
    });
    kept()
      .did(theHall, configure(own))
      .when(kiosk)
      .handIn('A-801', 'ktp', clock('08:00'))
      .gives(handedIn(1, 'A-801', 'ktp', clock('08:00')));
    kept()
      .did(theHall, configure(own))
      .when(kiosk)
      .handIn('B-801', 'ktp', clock('08:00'))
      .refused('number-not-reserved');
  });
});
