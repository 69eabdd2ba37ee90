/** Entries for tests of the log, which does not care what they mean. */
import { randomUUID } from 'node:crypto';
import type { Entry } from '../../../server/domain/core/entry.ts';
import { seal } from '../../../server/log/chain.ts';
import { CommandId, CounterId } from '../../../shared/base/ids.ts';
import { ani } from './wishes.ts';

/** `count` entries that follow `after`; the entry at position n is about the counter `loket-n`. */
export function chainOf(count: number, after?: Entry): Entry[] {
  const entries: Entry[] = [];
  for (let previous = after; entries.length < count; previous = entries.at(-1)) {
    const position = (previous?.position ?? 0) + 1;
    const content = {
      position,
      commandId: CommandId.parse(randomUUID()),
      request: 'digest',
      at: 1_783_000_000_000 + position,
      actor: ani,
      events: [{ type: 'CounterResumed' as const, counterId: CounterId.parse(`loket-${position}`) }],
    };
    entries.push(seal(content, previous?.hash ?? ''));
  }
  return entries;
}
