import { describe, expect, test } from 'vitest';
import {
  called,
  counterClosed,
  counterOpened,
  counterPaused,
  pauseEnded,
  recalled,
  started,
  takenOver,
} from '../../support/play/facts.ts';
import { given, morning, type Play } from '../../support/play/given.ts';
import { clock, hours, minutes } from '../../support/play/hall-builder.ts';
import * as wish from '../../support/play/wishes.ts';
import { ani, budi, fitri, kiosk } from '../../support/play/wishes.ts';

const attendance = (play: Play, counterId: string) =>
  [...play.state.desks].find(([id]) => id === counterId)?.[1].attendance;

/** Ani at loket 1 alone; the other counters are closed. */
const aniOpened = () => given().at('08:00').as(ani).openCounter('loket-1');
describe('[C1] closed, open or paused', () => {
  test('[C1] an open or paused counter has one officer', () => {
    const play = aniOpened();
    expect(attendance(play, 'loket-1')).toEqual({ status: 'open', officerId: 'p-ani' });
    play.as(ani).pauseCounter('loket-1', 15, 'prayer');
    expect(attendance(play, 'loket-1')).toEqual({
      status: 'paused',
      officerId: 'p-ani',
      reason: 'prayer',
      until: clock('08:15'),
    });
    play.when(ani).closeCounter('loket-1').gives(counterClosed('loket-1'));
    play.when(budi).openCounter('loket-1').gives(counterOpened('loket-1', 'p-budi'));
  });
  test('[C1] opening one’s own again', () => {
    aniOpened().when(ani).openCounter('loket-1').refused('counter-already-open');
    aniOpened().as(ani).pauseCounter('loket-1').when(ani).openCounter('loket-1').refused('counter-already-open');
  });
  test('[C1] opening one where another is', () => {
    aniOpened().when(budi).openCounter('loket-1').refused('counter-taken');
    aniOpened().as(ani).pauseCounter('loket-1').when(budi).openCounter('loket-1').refused('counter-taken');
  });
});

describe('[C2] an officer is at one counter at most', () => {
  test('[C2] opening or taking over another', () => {
    const play = aniOpened().as(budi).openCounter('loket-2');
    play.when(ani).openCounter('loket-3').refused('officer-elsewhere');
    play.when(ani).takeOver('loket-2').refused('officer-elsewhere');
    play.as(ani).pauseCounter('loket-1');
    play.when(ani).openCounter('loket-3').refused('officer-elsewhere');
  });
  test('[C2] after closing, or being taken over, another may be opened', () => {
    aniOpened()
      .as(ani)
      .closeCounter('loket-1')
      .when(ani)
      .openCounter('loket-3')
      .gives(counterOpened('loket-3', 'p-ani'));
    aniOpened().as(fitri).takeOver('loket-1').when(ani).openCounter('loket-3').gives(counterOpened('loket-3', 'p-ani'));
  });
});

describe('[C3] only the counter’s officer acts at it', () => {
  const act = [
    wish.callNext('loket-1'),
    wish.callTicket('loket-1', 1),
    wish.start('loket-1', 1),
    wish.pauseCounter('loket-1'),
    wish.endPause('loket-1'),
    wish.closeCounter('loket-1'),
    wish.undo('loket-1', 3),
  ];
  test.each(act)('[C3] $type by another officer, or by the former one after a takeover', (command) => {
    const play = aniOpened().as(kiosk).issue('ktp');
    play.when(budi, command).refused('not-your-counter');
    play.as(fitri).takeOver('loket-1').when(ani, command).refused('not-your-counter');
  });
  test.each(act)('[C3] $type at a closed counter', (command) => {
    const play = given().at('08:00').as(kiosk).issue('ktp');
    play.when(ani, command).refused('counter-closed');
  });
});

describe('[C4] taking over', () => {
  test('[C4] is explicit and keeps the ticket', () => {
    const play = aniOpened().as(kiosk).issue('ktp').as(ani).callNext('loket-1');
    play
      .when(fitri)
      .takeOver('loket-1')
      .gives(takenOver('loket-1', 'p-fitri', 'p-ani'));
    play
      .later(minutes)
      .when(fitri)
      .recall('loket-1', 1)
      .gives(recalled('loket-1', 1, 2));
    play.when(fitri).start('loket-1', 1).gives(started('loket-1', 1));
    play.as(ani).takeOver('loket-1').complete('loket-1', 1);
  });
  test('[C4] ends a pause', () => {
    const play = aniOpened().as(kiosk).issue('ktp').as(ani).pauseCounter('loket-1');
    play
      .when(fitri)
      .takeOver('loket-1')
      .gives(takenOver('loket-1', 'p-fitri', 'p-ani'));
    expect(attendance(play, 'loket-1')).toEqual({ status: 'open', officerId: 'p-fitri' });
    play.when(fitri).callNext('loket-1').gives(called('loket-1', 1));
  });
  test('[C4] not a closed counter, and not one’s own', () => {
    const play = aniOpened();
    play.when(fitri).takeOver('loket-2').refused('counter-closed');
    play.when(ani).takeOver('loket-1').refused('counter-already-open');
  });
});

describe('[C5] with a ticket at the counter', () => {
  const refused = [
    wish.callNext('loket-1'),
    wish.callTicket('loket-1', 2),
    wish.pauseCounter('loket-1'),
    wish.closeCounter('loket-1'),
  ];
  test.each(refused)('[C5] $type is refused while it is called and while it is served', (command) => {
    const play = aniOpened().as(kiosk).issue('ktp').issue('ktp').as(ani).callNext('loket-1');
    play.when(ani, command).refused('counter-busy');
    play.as(ani).start('loket-1', 1).when(ani, command).refused('counter-busy');
  });
  test.each(refused)('[C5] $type is granted once it has left', (command) => {
    for (const leave of [wish.markMissed('loket-1', 1), wish.hold('loket-1', 1)]) {
      const play = aniOpened().as(kiosk).issue('ktp').issue('ktp').did(ani, wish.callNext('loket-1'), leave);
      expect(play.try(ani, command).ok).toBe(true);
    }
  });
});

describe('[C6] a pause', () => {
  test('[C6] while paused nothing can be called', () => {
    const play = aniOpened().as(kiosk).issue('ktp');
    play
      .when(ani)
      .pauseCounter('loket-1', 10, 'meeting')
      .gives(counterPaused('loket-1', clock('08:10'), 'meeting'));
    play.when(ani).callNext('loket-1').refused('counter-paused');
    play.when(ani).callTicket('loket-1', 1).refused('counter-paused');
  });
  test('[C6] it does not end by itself', () => {
    const play = aniOpened().as(kiosk).issue('ktp').as(ani).pauseCounter('loket-1', 10);
    play.later(hours).when(ani).callNext('loket-1').refused('counter-paused');
    play.when(ani).endPause('loket-1').gives(pauseEnded('loket-1'));
    play.when(ani).callNext('loket-1').gives(called('loket-1', 1));
  });
  test('[C6] pausing again changes reason and end', () => {
    const play = aniOpened()
      .as(ani)
      .pauseCounter('loket-1', 10)
      .later(5 * minutes);
    play
      .when(ani)
      .pauseCounter('loket-1', 30, 'system')
      .gives(counterPaused('loket-1', clock('08:35'), 'system'));
    expect(attendance(play, 'loket-1')).toMatchObject({ reason: 'system', until: clock('08:35') });
  });
  test('[C6] ending one that is not', () => {
    aniOpened().when(ani).endPause('loket-1').refused('counter-not-paused');
  });
});

test('[C8] an unknown counter', () => {
  const play = morning().as(kiosk).issue('ktp');
  const commands = [
    wish.callNext,
    wish.openCounter,
    wish.closeCounter,
    wish.pauseCounter,
    wish.endPause,
    wish.takeOver,
  ];
  for (const command of commands) play.when(ani, command('loket-77')).refused('counter-unknown');
  play.when(ani).callTicket('loket-77', 1).refused('counter-unknown');
  play.when(ani).start('loket-77', 1).refused('counter-unknown');
  play.when(ani).undo('loket-77', 7).refused('counter-unknown');
});
