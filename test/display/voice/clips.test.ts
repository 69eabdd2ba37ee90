import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { heardPart, timeline } from '../../../display/voice/timeline.ts';
import type { Text } from '../../../shared/base/text.ts';
import { wholeSentences } from '../../../shared/notices/ready-notices.ts';
import { clipName, vocabulary } from '../../../shared/speech/speech.ts';

const root = join(import.meta.dirname, '../../..');
const folder = (language: string) => join(root, 'display/voice', language);
const hall: { agencies: { shortName: Text; spokenName?: Text }[] } = JSON.parse(
  readFileSync(join(root, 'server/sample-hall/mpp-buton-tengah.json'), 'utf8'),
);

describe.each(['id', 'en'] as const)('the recordings (%s)', (language) => {
  const isThere = (spoken: string) => existsSync(join(folder(language), `${clipName({ spoken })}.mp3`));

  test('hold every word that a call can need', () => {
    expect(vocabulary(language).filter((spoken) => !isThere(spoken))).toEqual([]);
  });

  test('hold the name of every agency of the sample hall', () => {
    const names = hall.agencies.map(({ spokenName, shortName }) => spokenName ?? shortName);
    expect(names.map((name) => name[language] ?? name.id).filter((spoken) => !isThere(spoken))).toEqual([]);
  });

  test('[Q10] hold the ready notices that need nothing to be filled in: an evacuation is heard on a stick without a voice', () => {
    expect(wholeSentences.map((text) => text[language] ?? '').filter((spoken) => !isThere(spoken))).toEqual([]);
  });

  test('are small enough for a slow network', () => {
    const sizes = readdirSync(folder(language)).map((file) => statSync(join(folder(language), file)).size);
    expect(Math.max(...sizes)).toBeLessThan(40_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(750_000);
  });
});

describe('words one after the other', () => {
  test('begin when the one before is over, with a longer rest at a comma and the longest at a full stop', () => {
    const word = { duration: 0.5 };
    const { starts, seconds } = timeline([
      { ...word, rest: 'word' },
      { ...word, rest: 'comma' },
      { ...word, rest: 'stop' },
      { ...word, rest: 'stop' },
    ]);
    const rests = starts.slice(1).map((at, place) => at - starts[place]! - word.duration);
    expect(rests).toEqual([...rests].sort((a, b) => a - b));
    expect(Math.min(...rests)).toBeGreaterThan(0);
    expect(seconds).toBe(starts[3]! + word.duration);
  });

  test('no words take no time', () => expect(timeline([])).toEqual({ starts: [], seconds: 0 }));

  test('of a recording only what can be heard is played', () => {
    const samples = new Float32Array(1_000);
    samples.fill(0.3, 400, 600);
    const { offset, duration } = heardPart(samples, 1_000);
    expect(offset).toBeCloseTo(0.392);
    expect(offset + duration).toBeCloseTo(0.608);
  });

  test('a recording without padding is played whole', () => {
    const samples = new Float32Array(1_000).fill(0.3);
    expect(heardPart(samples, 1_000)).toEqual({ offset: 0, duration: 1 });
  });
});
