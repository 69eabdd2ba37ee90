import type { ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GuardController, guardMs } from '../../../counter/desk/guard-controller.ts';
import { SendController } from '../../../counter/ui/send-controller.ts';
import type { Answer } from '../../../shared/answers.ts';
import type { Connection } from '../../../shared/client/connection/connection.ts';
import type { Actor, Command } from '../../../shared/commands.ts';
import { refusal } from '../../../shared/refusals/refusals.ts';
import { counterId, now, officerId } from '../../support/clients/counter-views.ts';

const host = (): ReactiveControllerHost => ({
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
});
const actor: Actor = { kind: 'officer', officerId };
const command: Command = { type: 'CallNext', counterId };
const accepted = (position: number): Answer => ({ accepted: true, position, at: now, issued: null, called: null });

/** A line whose answers the test gives. */
function line() {
  const sent: ((answer: Answer | null) => void)[] = [];
  const connection = {
    send: (_actor: Actor, _command: Command) => new Promise<Answer | null>((resolve) => sent.push(resolve)),
  };
  return { sent, sender: new SendController(host(), connection as unknown as Connection) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a command under way', () => {
  test('keeps every other one from being sent', async () => {
    const { sent, sender } = line();
    void sender.send('call-next', actor, command);
    expect(await sender.send('missed', actor, command)).toBeNull();
    expect(sent).toHaveLength(1);
    expect(sender.pending).toBe('call-next');
  });

  test('stays under way until a view shows what it did', async () => {
    const { sent, sender } = line();
    const answer = sender.send('call-next', actor, command, true);
    sent[0]!(accepted(12));
    await answer;
    sender.seen(11);
    expect(sender.pending).toBe('call-next');
    sender.seen(12);
    expect(sender.pending).toBeNull();
  });

  test('is over at once when the view came before the answer', async () => {
    const { sent, sender } = line();
    const answer = sender.send('call-next', actor, command, true);
    sender.seen(12);
    sent[0]!(accepted(12));
    await answer;
    expect(sender.pending).toBeNull();
  });

  test('does not wait for ever for a view that shows nothing of it', async () => {
    const { sent, sender } = line();
    const answer = sender.send('priority', actor, command, true);
    sent[0]!(accepted(12));
    await answer;
    vi.advanceTimersByTime(2_000);
    expect(sender.pending).toBeNull();
  });

  test('is forgotten when the officer goes, and its late answer tells nothing', async () => {
    const { sent, sender } = line();
    const answer = sender.send('call-next', actor, command, true);
    sender.drop();
    sent[0]!({ accepted: false, refusal: refusal('line-empty') });
    expect(await answer).toBeNull();
    expect(sender).toMatchObject({ pending: null, notice: null });
  });
});

describe('a refusal', () => {
  test('is told in a sentence, until it is old', async () => {
    const { sent, sender } = line();
    const answer = sender.send('call-next', actor, command);
    sent[0]!({ accepted: false, refusal: refusal('line-empty') });
    expect(await answer).toBeNull();
    expect(sender.notice).toEqual({
      tone: 'refusal',
      text: { id: 'Tidak ada yang menunggu.', en: 'Nobody is waiting.' },
    });
    expect(sender.pending).toBeNull();
    vi.advanceTimersByTime(10_000);
    expect(sender.notice).toBeNull();
  });

  test('goes with the next act', () => {
    const { sender } = line();
    sender.tell({ tone: 'refusal', text: { id: 'Tidak.' } });
    void sender.send('call-next', actor, command);
    expect(sender.notice).toBeNull();
  });

  test('that follows another has its own full time', () => {
    const { sender } = line();
    sender.tell({ tone: 'refusal', text: { id: 'Satu.' } });
    vi.advanceTimersByTime(9_000);
    sender.tell({ tone: 'refusal', text: { id: 'Dua.' } });
    vi.advanceTimersByTime(9_000);
    expect(sender.notice?.text.id).toBe('Dua.');
  });
});

describe('the guard of the one key', () => {
  test('is open at first, and closed for a moment after the key has changed its meaning', () => {
    const guard = new GuardController(host());
    guard.watch('call-next');
    expect(guard.closed).toBe(false);
    guard.watch('start A-017');
    expect(guard.closed).toBe(true);
    vi.advanceTimersByTime(guardMs);
    expect(guard.closed).toBe(false);
  });

  test('does not mind being told the same again', () => {
    const guard = new GuardController(host());
    guard.watch('call-next');
    guard.watch('call-next');
    expect(guard.closed).toBe(false);
  });

  test('closes for the next number too, although the act has the same name', () => {
    const guard = new GuardController(host());
    guard.watch('start A-017');
    guard.watch('start A-018');
    expect(guard.closed).toBe(true);
  });
});
