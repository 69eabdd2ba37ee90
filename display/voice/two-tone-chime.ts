import { type Playing, play } from './play.ts';
import type { Chime } from './voice.ts';

/** E5 and then C5: a falling third asks for attention without alarm. */
const tones = [
  { hertz: 659.26, at: 0, seconds: 1.1 },
  { hertz: 523.25, at: 0.42, seconds: 1.25 },
];
/** A soft bell: the upper partials die first. */
const partials = [
  { ratio: 1, loudness: 0.26, lasts: 1 },
  { ratio: 2, loudness: 0.07, lasts: 0.6 },
  { ratio: 3.01, loudness: 0.025, lasts: 0.35 },
];
const attackSeconds = 0.012;

/** The chime in front of each call, made on the spot: no file to fetch. */
export class TwoToneChime implements Chime {
  readonly #context: AudioContext;

  constructor(context: AudioContext) {
    this.#context = context;
  }

  ring(signal: AbortSignal): Promise<void> {
    return play(this.#context, signal, (playing) => {
      for (const tone of tones) for (const partial of partials) this.#strike(playing, tone, partial);
      return Math.max(...tones.map(({ at, seconds }) => at + seconds));
    });
  }

  #strike({ out, startAt }: Playing, tone: (typeof tones)[number], partial: (typeof partials)[number]): void {
    const at = startAt + tone.at;
    const end = at + tone.seconds * partial.lasts;
    const gain = this.#context.createGain();
    gain.gain.setValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime(partial.loudness, at + attackSeconds);
    gain.gain.exponentialRampToValueAtTime(0.0004, end);
    gain.connect(out);
    const oscillator = this.#context.createOscillator();
    oscillator.frequency.value = tone.hertz * partial.ratio;
    oscillator.connect(gain);
    oscillator.start(at);
    oscillator.stop(end);
  }
}
