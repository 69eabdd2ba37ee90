/** Where a number comes from: the server, or the kiosk itself when no answer comes. */
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { AskingController, answerMs } from '../../kiosk/asking-controller.ts';
import type { Tap, TicketWish } from '../../kiosk/flow/flow.ts';
import type { OfflineTicket } from '../../kiosk/offline/reserve.ts';
import type { Answer } from '../../shared/answers.ts';
import { BusinessDay, type CommandId, KioskId, SeriesPrefix } from '../../shared/base/ids.ts';
import type { Refusal, RefusalCode } from '../../shared/refusals/refusal.ts';
import { refusal } from '../../shared/refusals/refusals.ts';
import { issued, now, service } from '../support/clients/kiosk-hall.ts';
import { host, quiet } from '../support/clients/kiosk-page.ts';

const wish: TicketWish = { serviceId: service('A-KTP'), priorityGroup: 'HAMIL' };
const yes: Answer = { accepted: true, position: 7, at: now, issued: issued(), called: null };
const no = (code: RefusalCode): Answer => ({ accepted: false, refusal: refusal(code, { when: 'besok' }) });

/** An asking over a line and with a reserve that the test plays. */
function asking() {
  const taps: Tap[] = [];
  const sent: { commandId: CommandId; signal: AbortSignal; answer: (answer: Answer) => void }[] = [];
  const given: (CommandId | null)[] = [];
  const takenBack: OfflineTicket[] = [];
  const line = Object.assign(new EventTarget(), { isLost: false });
  const withdrawn: CommandId[] = [];
  const world = { taps, sent, withdrawn, given, takenBack, line, left: 1, whenGiven: () => undefined as unknown };
  let against: Refusal | null = null;
  const controller = new AskingController(
    host,
    {
      kioskId: KioskId.parse('barat'),
      liveness: line,
      connection: {
        send: (_actor, command, signal, commandId) =>
          new Promise((answer) => {
            if (command.type === 'WithdrawTicket') withdrawn.push(command.asked);
            else sent.push({ commandId: commandId!, signal: signal!, answer });
          }),
      },
      hall: {
        offering: () => ({
          series: SeriesPrefix.parse('A'),
          day: BusinessDay.parse('2026-11-22'),
          at: now,
          refusal: against,
        }),
      },
      reserve: {
        give: async ({ insteadOf, at, ...asked }) => {
          given.push(insteadOf);
          if (world.left-- <= 0) return null;
          world.whenGiven();
          return { ...asked, ...issued({ number: 'A-801' as never }), insteadOf, takenAt: at } as never;
        },
        takeBack: async (ticket) => void takenBack.push(ticket),
      },
    },
    (tap) => taps.push(tap),
  );
  return Object.assign(world, {
    controller,
    forbid: (code: RefusalCode) => {
      against = refusal(code, { when: 'besok' });
    },
    lose: () => {
      line.isLost = true;
      line.dispatchEvent(new Event('lost'));
    },
  });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
});

test('an answer in time is the number, and nothing of the reserve is used', async () => {
  const world = asking();
  world.controller.follow(wish);
  world.sent[0]!.answer(yes);
  await quiet();
  vi.advanceTimersByTime(answerMs * 2);
  await quiet();
  expect(world.taps).toEqual([{ tap: 'answered', answer: yes }]);
  expect(world.given).toEqual([]);
});

test('a refusal is the answer as well: the server knows better than the kiosk', async () => {
  const world = asking();
  world.controller.follow(wish);
  world.sent[0]!.answer(no('quota-reached'));
  await quiet();
  expect(world.taps).toMatchObject([{ tap: 'answered', answer: { refusal: { code: 'quota-reached' } } }]);
  expect(world.given).toEqual([]);
});

test('without a server its own number is given at once, in place of nothing', async () => {
  const world = asking();
  world.lose();
  world.controller.follow(wish);
  await quiet();
  expect(world.sent).toEqual([]);
  expect(world.given).toEqual([null]);
  expect(world.taps).toMatchObject([{ tap: 'given', issued: { number: 'A-801', class: 'priority', server: 'lost' } }]);
});

test('five seconds without an answer, and the command is given up and named as what the number stands for', async () => {
  const world = asking();
  world.controller.follow(wish);
  vi.advanceTimersByTime(answerMs - 1);
  await quiet();
  expect(world.taps).toEqual([]);
  vi.advanceTimersByTime(1);
  await quiet();
  expect(world.sent[0]?.signal.aborted).toBe(true);
  expect(world.given).toEqual([world.sent[0]?.commandId]);
  expect(world.taps).toMatchObject([{ tap: 'given', issued: { server: 'silent' } }]);
  // What comes after all changes nothing: the server is told of it at the hand-in.
  world.sent[0]!.answer(yes);
  await quiet();
  expect(world.taps).toHaveLength(1);
});

test('a line that is lost meanwhile ends the waiting at once', async () => {
  const world = asking();
  world.controller.follow(wish);
  world.lose();
  await quiet();
  expect(world.given).toEqual([world.sent[0]?.commandId]);
  expect(world.taps).toMatchObject([{ tap: 'given', issued: { server: 'lost' } }]);
});

test('a server that cannot write is as good as none; with nothing left its own sentence is said', async () => {
  const world = asking();
  world.controller.follow(wish);
  world.sent[0]!.answer(no('not-writable'));
  await quiet();
  expect(world.taps).toMatchObject([{ tap: 'given', issued: { server: 'silent' } }]);
  world.controller.follow({ ...wish });
  world.sent[1]!.answer(no('not-writable'));
  await quiet();
  expect(world.taps[1]).toMatchObject({ tap: 'answered', answer: { refusal: { code: 'not-writable' } } });
});

test('with nothing left a lost server is told of, and who can help', async () => {
  const world = asking();
  world.left = 0;
  world.lose();
  world.controller.follow(wish);
  await quiet();
  expect(world.taps).toMatchObject([{ tap: 'answered', answer: { refusal: { code: 'no-number-left' } } }]);
});

test('[K9] hours that end under a visitor’s hands are told, and no number is used', async () => {
  const world = asking();
  world.lose();
  world.forbid('hours-may-be-over');
  world.controller.follow(wish);
  await quiet();
  expect(world.given).toEqual([]);
  expect(world.taps).toMatchObject([{ tap: 'answered', answer: { refusal: { code: 'hours-may-be-over' } } }]);
});

test('[K9] hours that end while a silent server is asked: nothing is given, and the wish is withdrawn', async () => {
  const world = asking();
  world.controller.follow(wish);
  world.forbid('hours-may-be-over');
  vi.advanceTimersByTime(answerMs);
  await quiet();
  expect(world.given).toEqual([]);
  expect(world.withdrawn).toEqual([world.sent[0]?.commandId]);
  expect(world.taps).toMatchObject([{ tap: 'answered', answer: { refusal: { code: 'hours-may-be-over' } } }]);
});

test('a quota that was reached meanwhile may be the visitor’s own doing, if the wish was sent', async () => {
  const silent = asking();
  silent.controller.follow(wish);
  silent.forbid('quota-reached');
  vi.advanceTimersByTime(answerMs);
  await quiet();
  expect(silent.taps).toMatchObject([{ tap: 'given', issued: { number: 'A-801' } }]);
  const lost = asking();
  lost.lose();
  lost.forbid('quota-reached');
  lost.controller.follow(wish);
  await quiet();
  expect(lost.given).toEqual([]);
  expect(lost.taps).toMatchObject([{ tap: 'answered', answer: { refusal: { code: 'quota-reached' } } }]);
});

test('whoever leaves hears nothing, and a number given in the same moment is taken back', async () => {
  const world = asking();
  world.controller.follow(wish);
  world.controller.follow(null);
  world.sent[0]!.answer(yes);
  await quiet();
  expect(world.taps).toEqual([]);
  expect(world.given).toEqual([]);
  world.whenGiven = () => world.controller.follow(null);
  world.lose();
  world.controller.follow({ ...wish });
  await quiet();
  expect(world.taps).toEqual([]);
  expect(world.takenBack).toHaveLength(1);
});

test('whoever leaves before the answer withdraws the wish, so that nobody waits behind a number that nobody holds', async () => {
  const world = asking();
  world.controller.follow(wish);
  world.controller.follow(null);
  await quiet();
  expect(world.withdrawn).toEqual([world.sent[0]?.commandId]);
  expect(world.given).toEqual([]);
});

test('a wish that was answered, given in its place, or never sent is not withdrawn', async () => {
  const answered = asking();
  answered.controller.follow(wish);
  answered.sent[0]!.answer(yes);
  await quiet();
  answered.controller.follow(null);
  const silent = asking();
  silent.controller.follow(wish);
  vi.advanceTimersByTime(answerMs);
  await quiet();
  const lost = asking();
  lost.lose();
  lost.controller.follow(wish);
  lost.controller.follow(null);
  await quiet();
  expect([...answered.withdrawn, ...silent.withdrawn, ...lost.withdrawn]).toEqual([]);
});

test('with nothing left to give, the wish that was not answered is withdrawn', async () => {
  const world = asking();
  world.left = 0;
  world.controller.follow(wish);
  vi.advanceTimersByTime(answerMs);
  await quiet();
  expect(world.withdrawn).toEqual([world.sent[0]?.commandId]);
});
