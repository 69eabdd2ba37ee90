import { expect, test } from 'vitest';
import { Timeline } from './timeline.ts';

test('what is planned happens by its time, and among equals in the order of planning', () => {
  const timeline = new Timeline();
  const seen: string[] = [];
  const times = [5, 3, 9, 3, 1, 7, 3, 8, 2];
  for (const [place, at] of times.entries()) timeline.plan(at, () => seen.push(`${timeline.now}.${place}`));
  timeline.plan(4, () => timeline.plan(2, () => seen.push(`${timeline.now}.late`)));
  timeline.run();
  expect(seen).toEqual(['1.4', '2.8', '3.1', '3.3', '3.6', '4.late', '5.0', '7.5', '8.7', '9.2']);
});
