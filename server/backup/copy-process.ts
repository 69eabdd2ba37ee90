/**
 * Makes a `Copy` in a process of its own: checking a year takes seconds, and the hall must not wait for them, nor grow, nor
 * end if a damaged file should be too much for SQLite.
 */
import { setPriority } from 'node:os';
import { unreachable } from '../../shared/base/unreachable.ts';
import { messageOf } from '../base/message.ts';
import { StartProblem } from '../base/start-problem.ts';
import { checkLink, type EntryText, type Head, noHead, readFrom } from '../log/chain.ts';
import { BrokenLog } from '../log/log.ts';
import { sqliteCode } from '../log/sqlite-file.ts';
import { Copy } from './copy.ts';
import type { CopyReply, CopyStep } from './copying.ts';
import { InUse, walkFile } from './log-file.ts';
import { SnapshotCheck } from './snapshot-check.ts';

/** Low priority: the server of the hall needs the processor more. */
const niceness = 15;

let copy: Copy | null = null;
let snapshots = new SnapshotCheck([]);

setPriority(niceness);
// The server that started this process has ended, or needs it no longer.
process.on('disconnect', () => process.exit(0));
process.on('message', (step: CopyStep) => {
  take(step)
    .catch(problemOf)
    .then((reply) => process.send?.(reply));
});

function problemOf(error: unknown): CopyReply {
  const problem = messageOf(error);
  const code = sqliteCode(error);
  // CORRUPT, NOTADB
  const isBroken = error instanceof BrokenLog || error instanceof StartProblem || code === 11 || code === 26;
  return { problem, isDamaged: isBroken && !(error instanceof InUse) };
}

const entriesOf = (all: readonly EntryText[]) => all.map(({ text, hash }) => readFrom(text, hash));

async function take(step: CopyStep): Promise<CopyReply> {
  if (step.type === 'open') {
    copy = await Copy.open(step.path, step.base);
    return { head: copy.head };
  }
  if (step.type === 'check') {
    const entries = entriesOf(step.written);
    const { position, hash } = entries.reduce<Head>(checkLink, step.after);
    for (const entry of entries) snapshots.take(entry);
    return { head: { position, hash } };
  }
  if (step.type === 'compare') {
    snapshots = new SnapshotCheck(step.snapshots);
    return { head: noHead };
  }
  if (step.type === 'walk') return { walked: await walkFile(step.path, { isFolded: true }) };
  if (copy === null) throw new Error('The copy was not opened');
  switch (step.type) {
    case 'add':
      await copy.add(entriesOf(step.written));
      return { head: copy.head };
    case 'finish':
      return { walked: await copy.finish(step.ending) };
    default:
      return unreachable(step);
  }
}
