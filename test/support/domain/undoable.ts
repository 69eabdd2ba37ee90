/** Actions that can be taken back, and what must then be as it was. */
import type { Command } from '../../../shared/commands.ts';
import { morning, type Play, plain } from '../play/given.ts';
import * as wish from '../play/wishes.ts';
import { ani, kiosk } from '../play/wishes.ts';

/** Everything that an undo brings back: tickets (but for when they were touched), desks, lines. */
export const facts = (play: Play) => ({
  tickets: [...play.state.tickets.values()].map(({ touched: _, ...rest }) => plain(rest)),
  desks: plain(
    play.state.desks.map(({ attendance, current, today: { completed, missed, serviceMs } }) => ({
      attendance,
      current,
      completed,
      missed,
      serviceMs,
    })),
  ),
  lines: plain(play.state.lines.filter((line) => line.length > 0)),
  aside: plain(play.state.aside),
});

/** Three ktp and one kk wait; ticket 1 may already be somewhere. */
const waiting = () => morning().as(kiosk).issue('ktp').issue('ktp').issue('ktp').issue('kk');
export const calledAt1 = () => waiting().as(ani).callNext('loket-1');
export const servingAt1 = () => calledAt1().as(ani).start('loket-1', 1);

/** Each action: where it starts, and which tickets it touches. */
export const actions: [string, () => Play, Command, number[]][] = [
  ['a call', waiting, wish.callNext('loket-1'), [1]],
  ['a chosen call', waiting, wish.callTicket('loket-1', 3), [3]],
  ['a start', calledAt1, wish.start('loket-1', 1), [1]],
  ['a completion', servingAt1, wish.complete('loket-1', 1, 'referred'), [1]],
  ['a completion with a call', servingAt1, wish.completeAndCallNext('loket-1', 1), [1, 2]],
  ['a missed mark', calledAt1, wish.markMissed('loket-1', 1), [1]],
  ['a hold from called', calledAt1, wish.hold('loket-1', 1, 20), [1]],
  ['a hold from serving', servingAt1, wish.hold('loket-1', 1, 20), [1]],
  ['a transfer', servingAt1, wish.transfer('loket-1', 1, 'pbb'), [1]],
  ['a transfer to one counter', calledAt1, wish.transfer('loket-1', 1, 'ktp', 'loket-3'), [1]],
  ['a cancellation of a waiting ticket', calledAt1, wish.cancel('loket-1', 2), [2]],
  ['a cancellation of the called ticket', calledAt1, wish.cancel('loket-1', 1), [1]],
  ['a return', () => calledAt1().as(ani).markMissed('loket-1', 1), wish.comeBack('loket-1', 1), [1]],
  ['a resumption', () => calledAt1().as(ani).hold('loket-1', 1, 20), wish.resume('loket-1', 1), [1]],
  ['priority', calledAt1, wish.grantPriority('loket-1', 3), [3]],
  ['priority of the called ticket', calledAt1, wish.grantPriority('loket-1', 1), [1]],
];
