import { describe, expect, test } from 'vitest';
import type { ActName } from '../../../../counter/desk/acts/act-names.ts';
import { stepOf } from '../../../../counter/desk/acts/acts.ts';
import type { DeskState } from '../../../../counter/desk/acts/desk-state.ts';
import type { Step } from '../../../../counter/desk/acts/steps.ts';
import { otherCounters, transferCommand, transferProblem } from '../../../../counter/desk/transfer/transfer.ts';
import type { Choice } from '../../../../counter/ui/choice.ts';
import {
  beside,
  catalogue,
  counterId,
  desk,
  inHand,
  now,
  ticket,
  views,
  waiting,
} from '../../../support/clients/counter-views.ts';

const step = (name: ActName, of: DeskState): Step => stepOf(name, of, catalogue);
const at = { counterId, ticketId: inHand.ticketId };

function asked(name: ActName, of: DeskState): Choice {
  const { kind, ...rest } = step(name, of);
  if (kind !== 'choice') throw new Error(`${name} asks nothing`);
  return (rest as { choice: Choice }).choice;
}
const answer = (choice: Choice, index: number, minutes = 0, second = false) =>
  choice.options[index]!.wish({ minutes, second });

describe('acts that need no question', () => {
  test.each([
    ['call-next', 'free', { type: 'CallNext', counterId }],
    ['start', 'called', { type: 'StartService', ...at }],
    ['complete-and-call', 'serving', { type: 'CompleteAndCallNext', ...at, outcome: 'done' }],
    ['complete', 'serving', { type: 'Complete', ...at, outcome: 'done' }],
    ['recall', 'called', { type: 'Recall', ...at }],
    ['missed', 'called', { type: 'MarkMissed', ...at }],
    ['end-pause', 'paused', { type: 'ResumeCounter', counterId }],
    ['open', 'closed', { type: 'OpenCounter', counterId }],
  ] as const)('%s while %s is sent at once and names its ticket', (name, phase, command) => {
    expect(step(name, desk(phase))).toEqual({ kind: 'wish', wish: { kind: 'command', command } });
  });

  test('undo names the action that the officer saw', () => {
    const command = { type: 'Undo', counterId, actionPosition: 9 };
    expect(step('undo', desk('free', beside))).toEqual({ kind: 'wish', wish: { kind: 'command', command } });
  });

  test('an absent agency leaves only the way to another counter', () => {
    expect(step('choose-counter', desk('absent'))).toEqual({
      kind: 'wish',
      wish: { kind: 'leave', to: 'counter', first: null },
    });
  });

  test('what it was about being gone, nothing is sent', () => {
    for (const name of ['start', 'hold', 'undo', 'priority', 'call-chosen', 'resume', 'return'] as const)
      expect(step(name, desk('free')).kind).toBe('nothing');
  });

  test('one set aside comes back at once; among several the officer chooses', () => {
    const command = { type: 'Resume', counterId, ticketId: ticket(11).ticketId };
    expect(step('resume', desk('free', beside))).toEqual({ kind: 'wish', wish: { kind: 'command', command } });
    const held = [...beside.held!, { ...beside.held![0]!, ticket: ticket(13) }];
    expect(asked('resume', desk('free', { held })).options.map(({ label }) => label.id)).toEqual([
      'A-011 · Perekaman KTP-el',
      'A-013 · Perekaman KTP-el',
    ]);
  });

  test('among the missed, those who are too late are not offered', () => {
    const missed = [...beside.missed!, { ticket: ticket(13), until: now - 1 }];
    const command = { type: 'Return', counterId, ticketId: ticket(12).ticketId };
    expect(step('return', desk('free', { missed }))).toEqual({ kind: 'wish', wish: { kind: 'command', command } });
  });
});

describe('questions', () => {
  test('hold asks for a reason and minutes, no longer than the hall allows', () => {
    const choice = asked('hold', desk('serving'));
    expect(choice.heading.id).toBe('Tunda A-017');
    expect(choice.minutes).toEqual({ choices: [5, 10, 15, 20, 30, 45, 60], initial: 15 });
    expect(answer(choice, 1, 20)).toEqual({
      kind: 'command',
      command: { type: 'Hold', ...at, reason: 'payment', minutes: 20 },
    });
  });

  test('hold in a hall that allows less than the shortest offers just that', () => {
    const strict = { ...catalogue, hall: { ...catalogue.hall, holdMaxMinutes: 3 } };
    const result = stepOf('hold', desk('serving'), strict);
    expect(result).toMatchObject({ choice: { minutes: { choices: [3], initial: 3 } } });
  });

  test('another outcome calls the next one, or not', () => {
    const choice = asked('outcome', desk('serving'));
    expect(choice.options.map(({ label }) => label.id)).toEqual(['Berkas kurang', 'Dirujuk']);
    expect(answer(choice, 0)).toMatchObject({ command: { type: 'CompleteAndCallNext', outcome: 'papers-missing' } });
    expect(answer(choice, 1, 0, true)).toMatchObject({ command: { type: 'Complete', outcome: 'referred' } });
    expect(choice.second).toMatchObject({ key: 's' });
  });

  test('cancel and priority are about the number pointed at before the one in hand', () => {
    const pointing = desk('called', {}, { chosen: waiting[1]! });
    expect(answer(asked('cancel', pointing), 0)).toMatchObject({
      command: { type: 'Cancel', ticketId: waiting[1]!.ticketId, reason: 'left' },
    });
    expect(answer(asked('priority', desk('called')), 0)).toMatchObject({
      command: { type: 'GrantPriority', ...at, priorityGroup: 'LANSIA' },
    });
  });

  test('a chosen number is called with a reason', () => {
    const choice = asked('call-chosen', desk('free', {}, { chosen: waiting[2]! }));
    expect(answer(choice, 3)).toMatchObject({
      command: { type: 'CallTicket', ticketId: waiting[2]!.ticketId, reason: 'supervisor' },
    });
  });

  test('a pause has a reason and minutes', () => {
    expect(answer(asked('pause', desk('free')), 1, 30)).toEqual({
      kind: 'command',
      command: { type: 'PauseCounter', counterId, reason: 'prayer', minutes: 30 },
    });
  });

  test('closing is asked for once more, and says how many could still be served', () => {
    const choice = asked('close', desk('free'));
    expect(choice.lead?.id).toMatch(/^Masih ada 3 nomor/);
    expect(choice.options).toHaveLength(1);
    expect(answer(choice, 0)).toMatchObject({ command: { type: 'CloseCounter', counterId } });
  });

  test('leaving says in whose name the counter stays open', () => {
    const choice = asked('leave', desk('serving'));
    expect(choice.lead?.id).toMatch(/^Nomor A-017 sedang dilayani dan tetap di loket ini atas nama/);
    expect(choice.lead?.id).toContain('Rahma');
    expect([answer(choice, 0), answer(choice, 1)]).toEqual([
      { kind: 'leave', to: 'officer', first: null },
      { kind: 'leave', to: 'counter', first: null },
    ]);
  });

  test('leaving without a number in hand can close the counter first', () => {
    const choice = asked('leave', desk('free'));
    expect(choice.options).toHaveLength(3);
    expect(answer(choice, 1)).toEqual({ kind: 'leave', to: 'officer', first: { type: 'CloseCounter', counterId } });
    expect(asked('leave', desk('closed')).options).toHaveLength(2);
  });
});

describe('transfer', () => {
  const [ktp, kk] = catalogue.services;
  test('the counter in front of the officer is no goal', () => {
    expect(otherCounters(catalogue, views.serving, ktp).map(({ number }) => number)).toEqual([4]);
    expect(otherCounters(catalogue, views.serving, undefined)).toEqual([]);
  });

  test('a number in its own line needs a counter to go to', () => {
    const goals = otherCounters(catalogue, views.serving, ktp);
    expect(transferProblem(inHand, ktp!, null, goals)?.id).toMatch(/pilih loket tujuan/);
    expect(transferProblem(inHand, ktp!, goals[0]!.counterId, goals)).toBeNull();
    expect(transferProblem(inHand, ktp!, null, [])?.id).toMatch(/Tidak ada loket lain/);
    expect(transferProblem(inHand, kk!, null, [])).toBeNull();
  });

  test('names the counter only where one was chosen', () => {
    const { serviceId } = kk!;
    const toCounterId = catalogue.counters[1]!.counterId;
    expect(transferCommand(views.serving, inHand, kk!, null)).toEqual({ type: 'Transfer', ...at, serviceId });
    expect(transferCommand(views.serving, inHand, kk!, toCounterId)).toMatchObject({ toCounterId });
  });
});
