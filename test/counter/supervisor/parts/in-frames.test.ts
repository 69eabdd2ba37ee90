import { expect, test } from 'vitest';
import { InFrames } from '../../../../counter/supervisor/parts/in-frames.ts';

/** Pictures are taken by hand. */
function scene(atOnce: number) {
  const after: (() => void)[] = [];
  const frames = new InFrames(atOnce, (go) => void after.push(go));
  const rendered: string[] = [];
  const ask = (name: string) => frames.turn().then(() => rendered.push(name));
  const picture = async () => {
    after.shift()?.();
    await Promise.resolve();
  };
  return { ask, picture, rendered, asked: () => after.length };
}

test('between two pictures so many are rendered, in the order in which they ask', async () => {
  const { ask, picture, rendered, asked } = scene(2);
  for (const name of ['a', 'b', 'c', 'd', 'e']) void ask(name);
  expect([rendered.length, asked()]).toEqual([0, 1]);
  await picture();
  expect(rendered).toEqual(['a', 'b']);
  await picture();
  expect(rendered).toEqual(['a', 'b', 'c', 'd']);
  await picture();
  expect(rendered).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(asked()).toBe(0);
});

test('whoever asks later waits for the next picture again', async () => {
  const { ask, picture, rendered } = scene(2);
  void ask('a');
  await picture();
  void ask('b');
  expect(rendered).toEqual(['a']);
  await picture();
  expect(rendered).toEqual(['a', 'b']);
});
