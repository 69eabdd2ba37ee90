import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Thread } from '../../server/estimate/thread.ts';
import { tempFolder } from '../support/server/temp-folder.ts';

/** It answers with the double, dies of 13, and never answers 0. */
const source = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', (number) => {
    if (number === 13) throw new Error('unlucky');
    if (number !== 0) parentPort.postMessage(number * 2);
  });
`;
function doubling(longestMs = 60_000) {
  const file = join(tempFolder(), 'double.mjs');
  writeFileSync(file, source);
  const thread = new Thread<number, number>(file, longestMs);
  onTestFinished(() => thread.stop());
  return thread;
}

test('[U48] what a thread finds out comes back, one after the other', async () => {
  const thread = doubling();
  expect(await thread.run(3)).toBe(6);
  expect(await thread.run(4)).toBe(8);
  const first = thread.run(5);
  await expect(thread.run(6)).rejects.toThrow('under way');
  expect(await first).toBe(10);
});
test('[U48] one that dies is told of, and the next who asks has another', async () => {
  const thread = doubling();
  await expect(thread.run(13)).rejects.toThrow('unlucky');
  expect(await thread.run(4)).toBe(8);
});
test('[U48] one that hangs is ended', async () => {
  const thread = doubling(300);
  await expect(thread.run(0)).rejects.toThrow('too long');
  await thread.stop();
});
