import { describe, expect, test } from 'vitest';
import { emptyState } from '../../server/domain/core/state.ts';
import { decide } from '../../server/domain/decide.ts';
import { foldEntry } from '../../server/domain/fold.ts';
import type { Command, CommandType } from '../../shared/commands.ts';
import { called, completed, configured, dayOpened, issued } from '../support/play/facts.ts';
import { commandIdAt, entryAfter, fingerprint, given, morning, Play } from '../support/play/given.ts';
import { clock, monday, seconds, smallHall, tuesday, wednesday } from '../support/play/hall-builder.ts';
import * as wish from '../support/play/wishes.ts';
import { ani, fitri, kiosk, theHall, ticket } from '../support/play/wishes.ts';

test('[L1] an accepted command gives events of one instant, the clock of its entry', () => {
  const play = morning().as(kiosk).issue('ktp').issue('ktp').as(ani).callNext('loket-1').start('loket-1', 1);
  play
    .later(90 * seconds)
    .when(ani)
    .completeAndCallNext('loket-1', 1)
    .gives(completed('loket-1', 1), called('loket-1', 2));
  expect(play.state.at).toBe(clock('08:01:30'));
  expect(play.state.tickets.get(ticket(2))).toMatchObject({ status: 'called', lastCallAt: clock('08:01:30') });
});

test('[L1] a refused command gives none and changes nothing', () => {
  const play = morning();
  const state = play.state;
  const before = fingerprint(state);
  expect(play.later(1).try(ani, wish.callNext('loket-1'))).toMatchObject({ ok: false });
  expect(play.state).toBe(state);
  expect(fingerprint(state)).toBe(before);
});

describe('[L2] entries are numbered without gaps', () => {
  const play = morning();
  const decision = decide(play.state, wish.issue('ktp'), kiosk, play.now);
  const next = entryAfter(play.state, wish.issue('ktp'), kiosk, play.now, decision.ok ? decision.value : []);

  test('[L2] from 1 on', () => {
    expect(play.entries.map((entry) => entry.position)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(foldEntry(play.state, next).position).toBe(7);
  });
  test('[L2] a position left out, an entry twice and an older entry are errors', () => {
    for (const position of [8, 6, 1, 0]) expect(() => foldEntry(play.state, { ...next, position })).toThrow();
    expect(() => foldEntry(foldEntry(play.state, next), next)).toThrow();
    expect(() => foldEntry(emptyState, next)).toThrow();
  });
  test('[L2] an event that only a newer version knows is an error that names it', () => {
    const unknown = { ...next, events: [{ type: 'NeverHeardOf' } as never] };
    expect(() => foldEntry(play.state, unknown)).toThrow('NeverHeardOf');
  });
  test('[L2] an entry that was chained to another log is an error', () => {
    expect(() => foldEntry(play.state, { ...next, prevHash: 'hash-of-another' })).toThrow();
  });
});

describe('[L3] an accepted command is remembered with its answer', () => {
  test('[L3] a number, with everything that the kiosk prints', () => {
    const play = morning()
      .as(kiosk)
      .issue('ktp')
      .later(5 * seconds)
      .as(kiosk)
      .issue('ktp');
    expect(play.answerAt(8)?.answer).toEqual({
      accepted: true,
      position: 8,
      at: clock('08:00:05'),
      issued: {
        ticketId: ticket(2),
        number: 'A-002',
        serviceId: 'ktp',
        class: 'regular',
        issuedAt: clock('08:00:05'),
        ahead: 1,
        zoneId: 'utara',
      },
      called: null,
    });
  });
  test('[L3] a call, also the second half of complete-and-call-next', () => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp').as(ani).callNext('loket-1');
    expect(play.answerAt(9)?.answer).toEqual({
      accepted: true,
      position: 9,
      at: clock('08:00'),
      issued: null,
      called: { ticketId: ticket(1), number: 'A-001' },
    });
    play.as(ani).start('loket-1', 1).completeAndCallNext('loket-1', 1);
    expect(play.answerAt(10)?.answer).toMatchObject({ issued: null, called: null });
    expect(play.answerAt(11)?.answer.called).toEqual({ ticketId: ticket(2), number: 'A-002' });
    play.as(ani).start('loket-1', 2).completeAndCallNext('loket-1', 2);
    expect(play.answerAt(13)?.answer.called).toBeNull();
  });
  test('[L3] it stays the same whatever happens afterwards', () => {
    const play = morning().as(kiosk).issue('ktp');
    const first = play.answerAt(7);
    play.as(kiosk).issue('ktp').as(ani).callNext('loket-1').start('loket-1', 1).complete('loket-1', 1);
    expect(play.answerAt(7)).toEqual(first);
  });
});

test('[L4] what is remembered tells the request from another one under the same id', () => {
  const play = morning().as(kiosk).issue('ktp').as(kiosk).issue('kk');
  expect(play.answerAt(7)?.request).toBe(play.entries[6]?.request);
  expect(play.answerAt(8)?.request).toBe(play.entries[7]?.request);
  expect(play.answerAt(7)?.request).not.toBe(play.answerAt(8)?.request);
});

test('[L5] a refusal is not remembered: the same command may be granted later', () => {
  const play = morning();
  play.when(ani).callNext('loket-1').refused('line-empty');
  expect(play.answerAt(7)).toBeUndefined();
  play.as(kiosk).issue('ktp');
  play.when(ani).callNext('loket-1').gives(called('loket-1', 1));
  expect(play.answerAt(8)).toBeDefined();
});

test('[L6] answers are remembered for the business day of the command and the one after it', () => {
  const play = morning().as(kiosk).issue('ktp');
  expect(play.answerAt(7)?.day).toBe(monday);
  play.at('08:00', tuesday).as(kiosk).issue('ktp');
  expect(play.answerAt(7)).toBeDefined();
  play.at('23:59:59.999', tuesday).as(ani).markAbsent('bpjs');
  expect(play.answerAt(7)).toBeDefined();
  play.at('00:00', wednesday).as(theHall).advanceTime();
  expect(play.answerAt(7)).toBeUndefined();
  expect(play.answerAt(8)?.day).toBe(tuesday);
});

test('[L6] an entry that opens a day belongs to that day', () => {
  const play = morning().at('09:00', tuesday).as(kiosk).issue('ktp');
  expect(play.answerAt(7)?.day).toBe(tuesday);
  play.at('09:00', wednesday).as(kiosk).issue('ktp');
  expect(play.answerAt(7)).toBeDefined();
});

test('[L7] the state keeps the instant of its last entry, before which the next cannot be', () => {
  const play = morning()
    .later(90 * seconds)
    .as(kiosk)
    .issue('ktp');
  expect(play.state.at).toBe(clock('08:01:30'));
  play.as(kiosk).issue('ktp');
  expect(play.state.at).toBe(clock('08:01:30'));
  expect(play.entries.map((entry) => entry.at)).toEqual(
    play.entries.map((entry) => entry.at).toSorted((a, b) => a - b),
  );
});

describe('[L8] who may send what', () => {
  const atCounter: Command[] = [
    wish.callNext('loket-1'),
    wish.callTicket('loket-1', 1),
    wish.recall('loket-1', 1),
    wish.start('loket-1', 1),
    wish.complete('loket-1', 1),
    wish.completeAndCallNext('loket-1', 1),
    wish.markMissed('loket-1', 1),
    wish.comeBack('loket-1', 1),
    wish.hold('loket-1', 1),
    wish.resume('loket-1', 1),
    wish.transfer('loket-1', 1, 'kk'),
    wish.cancel('loket-1', 1),
    wish.grantPriority('loket-1', 1),
    wish.undo('loket-1', 7),
    wish.openCounter('loket-1'),
    wish.pauseCounter('loket-1'),
    wish.endPause('loket-1'),
    wish.closeCounter('loket-1'),
    wish.takeOver('loket-1'),
    wish.markAbsent('pajak'),
    wish.markPresent('pajak'),
  ];
  const own: Command[] = [wish.configure(smallHall()), wish.advanceTime];

  test('[L8] every command is in one of the lists', () => {
    const types = new Set<CommandType>([...atCounter, ...own, wish.issue('ktp')].map((command) => command.type));
    expect(types.size).toBe(24);
  });
  test.each(atCounter)('[L8] $type is an officer’s', (command) => {
    const play = morning().as(kiosk).issue('ktp');
    play.when(kiosk, command).refused('not-permitted');
    play.when(theHall, command).refused('not-permitted');
    const decision = play.try(ani, command);
    if (!decision.ok) expect(decision.refusal.code).not.toBe('not-permitted');
  });
  test.each(own)('[L8] $type is the hall’s own', (command) => {
    const play = morning();
    play.when(kiosk, command).refused('not-permitted');
    play.when(ani, command).refused('not-permitted');
    expect(play.try(theHall, command).ok).toBe(true);
  });
  test('[L8] a number may be issued by a kiosk or an officer, also one without a counter', () => {
    const play = morning();
    play.when(theHall).issue('ktp').refused('not-permitted');
    play
      .when(kiosk)
      .issue('ktp')
      .gives(issued(1, 'A-001', 'ktp', { promise: clock('09:00') }));
    play
      .when(fitri)
      .issue('ktp')
      .gives(issued(2, 'A-002', 'ktp', { promise: clock('09:00'), ahead: 1 }));
  });
});

describe('[L9] before the hall is configured', () => {
  test('[L9] nothing but the hall itself can be configured', () => {
    const play = new Play().at('06:00');
    play.when(kiosk).issue('ktp').refused('hall-not-configured');
    play.when(ani).openCounter('loket-1').refused('hall-not-configured');
    play.when(ani).markAbsent('pajak').refused('hall-not-configured');
    play.when(theHall).advanceTime().nothing();
    const hall = smallHall();
    play.when(theHall).configure(hall).gives(configured(hall));
    play.when(ani).openCounter('loket-1').gives(dayOpened(), {
      type: 'CounterOpened',
      counterId: 'loket-1',
      officerId: 'p-ani',
    });
  });
  test('[L9] time that brings nothing about is not an entry', () => {
    const play = morning().as(kiosk).issue('ktp');
    for (const time of ['08:00', '08:00:00.001', '12:00', '23:59:59.999'])
      play.at(time).when(theHall).advanceTime().nothing();
    expect(play.answerAt(8)).toBeUndefined();
    expect(play.position).toBe(7);
  });
});

test('[L2] commands keep the ids under which they are remembered', () => {
  const play = given().at('08:00').as(kiosk).issue('ktp');
  expect(play.entries.map((entry) => entry.commandId)).toEqual([commandIdAt(1), commandIdAt(2)]);
});
