/** When each recording of a sentence begins, so that the words run together as speech does. Pure; seconds. */
import type { Rest } from '../../shared/speech/speech.ts';

export interface Span {
  offset: number;
  duration: number;
}

const restSeconds: Record<Rest, number> = { word: 0.045, comma: 0.24, stop: 0.46 };

/** The beginnings, and how long the whole takes. What stands after the last word is silence and is not counted. */
export function timeline(words: readonly { duration: number; rest: Rest }[]): { starts: number[]; seconds: number } {
  const starts: number[] = [];
  let at = 0;
  let seconds = 0;
  for (const { duration, rest } of words) {
    starts.push(at);
    seconds = at + duration;
    at = seconds + restSeconds[rest];
  }
  return { starts, seconds };
}

/** Quieter than this counts as silence: -46 dB. */
const audible = 0.005;
const marginSeconds = 0.008;

/** The part of a recording that can be heard: mp3 pads, and a hall's own recordings are not trimmed to the millisecond. */
export function heardPart(samples: Float32Array, sampleRate: number): Span {
  let first = 0;
  let last = samples.length - 1;
  while (first < last && Math.abs(samples[first]!) < audible) first++;
  while (last > first && Math.abs(samples[last]!) < audible) last--;
  const offset = Math.max(0, first / sampleRate - marginSeconds);
  const end = Math.min(samples.length / sampleRate, (last + 1) / sampleRate + marginSeconds);
  return { offset, duration: end - offset };
}
