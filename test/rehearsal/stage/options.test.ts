import { expect, test } from 'vitest';
import { StartProblem } from '../../../server/base/start-problem.ts';
import { demoOptions, usage } from '../../../server/rehearsal/stage/options.ts';

const refused = (...words: string[]) => {
  try {
    demoOptions(words);
  } catch (error) {
    if (error instanceof StartProblem) return error.message;
  }
  throw new Error('It was taken');
};

test('what is left out is as the usage says', () => {
  expect(demoOptions([])).toEqual({ hallFile: null, pace: 30, seed: 1, host: '0.0.0.0', port: 3900, dataDir: null });
  for (const shown of ['--hall', '--speed', '(30)', '--seed', '(1)', '(3900)', '(0.0.0.0)', '--data'])
    expect(usage.join('\n')).toContain(shown);
  expect(demoOptions(['--help'])).toBeNull();
});

test('what is given is taken', () => {
  const words = '--hall h.json --speed 600 --seed 7 --host 127.0.0.1 --port 0 --data d'.split(' ');
  expect(demoOptions(words)).toEqual({
    ...{ hallFile: 'h.json', pace: 600, seed: 7, host: '127.0.0.1', port: 0, dataDir: 'd' },
  });
  expect(demoOptions(['--speed', '1.5'])?.pace).toBe(1.5);
});

test.each([
  [['--speed', '0'], '--speed 0 is not a number from 1 to 600'],
  [['--speed', '601'], '--speed 601 is not a number from 1 to 600'],
  [['--speed', 'fast'], '--speed fast is not a number from 1 to 600'],
  [['--speed='], '--speed  is not a number from 1 to 600'],
  [['--seed', '1.5'], '--seed 1.5 is not a whole number'],
  [['--port', '70000'], '--port 70000 is not a number from 0 to 65535'],
  [['--hall='], '--hall is empty'],
  [['--data='], '--data is empty'],
  [['--pace', '3'], "Unknown option '--pace'. What there is: npm run demo -- --help"],
  [['--seed', '-1'], "Option '--seed' argument is ambiguous. What there is: npm run demo -- --help"],
  [['hall.json'], "Unexpected argument 'hall.json'. What there is: npm run demo -- --help"],
])('%j is refused in plain words', (words, message) => {
  expect(refused(...words)).toContain(message.split('. What')[0]);
  expect(refused(...words)).not.toMatch(/\n|Did you/);
});

test('[RH3] the port of a hall is not taken: browsers would take the one for the other', () => {
  expect(refused('--port', '3000')).toContain('--port 3000 is that of the hall');
  expect(() => demoOptions(['--port', '8080'], { PORT: '8080' })).toThrow('--port 8080 is that of the hall');
});
