import { describe, expect, test } from 'vitest';
import type { Wish } from '../../counter/ui/choice.ts';
import { Wishes } from '../../counter/wishes.ts';
import type { Command } from '../../shared/commands.ts';
import { counterId, officerId } from '../support/clients/counter-views.ts';

const close: Command = { type: 'CloseCounter', counterId };

/** What happened, in order: commands that were sent, and where the officer went. */
function office(accepts: boolean) {
  const happened: unknown[] = [];
  const wishes = new Wishes({
    sender: {
      send: async (name, actor, command, untilSeen) => {
        happened.push([name, actor, command, untilSeen]);
        return accepts ? ({ accepted: true, position: 7 } as never) : null;
      },
    },
    officerId: () => officerId,
    signOut: (everywhere) => happened.push(everywhere ? 'out everywhere' : 'out'),
    chooseCounter: () => happened.push('to the choice'),
  });
  return { wishes, happened };
}
const sent = (untilSeen: boolean) => ['close', { kind: 'officer', officerId }, close, untilSeen];
const leaving = (to: 'officer' | 'counter', first: Command | null): Wish => ({ kind: 'leave', to, first });

describe('a wish', () => {
  test('that is a command is sent in the name of the officer, and says whether it was accepted', async () => {
    const accepted = office(true);
    expect(await accepted.wishes.grant('close', { kind: 'command', command: close }, { untilSeen: true })).toBe(true);
    expect(accepted.happened).toEqual([sent(true)]);
    const refused = office(false);
    expect(await refused.wishes.grant('close', { kind: 'command', command: close })).toBe(false);
    expect(refused.happened).toEqual([sent(false)]);
  });

  test('to leave sends its command first, and then leaves', async () => {
    const { wishes, happened } = office(true);
    expect(await wishes.grant('close', leaving('officer', close), { everywhere: true })).toBe(true);
    expect(happened).toEqual([sent(false), 'out everywhere']);
  });

  test('to leave goes nowhere when its command is refused', async () => {
    const { wishes, happened } = office(false);
    expect(await wishes.grant('close', leaving('officer', close))).toBe(false);
    expect(happened).toEqual([sent(false)]);
  });

  test('to leave without a command sends nothing', async () => {
    const { wishes, happened } = office(false);
    expect(await wishes.grant('leave', leaving('counter', null))).toBe(true);
    expect(await wishes.grant('leave', leaving('officer', null))).toBe(true);
    expect(happened).toEqual(['to the choice', 'out']);
  });
});
