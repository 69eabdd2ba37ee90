/** How a call is made audible: a chime, then the sentence, in each language of the screen; one after the other. */

import type { Language } from '../../shared/base/text.ts';
import { type CallToSay, callSentence, type DigitMode } from '../../shared/speech/speech.ts';
import type { DisplayCall } from '../../shared/views/display-view.ts';
import type { Pace } from './call-pace.ts';

/** Settles when the voice is silent again; an aborted `signal` ends it early. */
export interface Speaker {
  speak(call: DisplayCall, pace: Pace, signal: AbortSignal): Promise<void>;
}

export interface Chime {
  ring(signal: AbortSignal): Promise<void>;
}

export interface Voice {
  /** Fetches the recordings that it will need, while the chime rings. */
  prepare(call: CallToSay, language: Language): void;
  /** Resolves with whether the sentence could be said. */
  say(call: CallToSay, language: Language, signal: AbortSignal): Promise<boolean>;
}

/** What tests and logs may hear: bubbles from `<antrean-display>` as `speaking` when a sentence begins, as `spoken` when it is over. */
export interface Speech {
  sentence: string;
  language: Language;
  number: string;
  position: number;
  beganAt: number;
  /** Null while it is being said. */
  endedAt: number | null;
}

export interface SpeakerParts {
  chime: Chime;
  /** Null: only the chime is played. */
  voice: Voice | null;
  languages: readonly Language[];
  digits: DigitMode;
  /** Whether the browser allows sound. */
  audible: () => boolean;
  now: () => number;
  heard: (speech: Speech) => void;
}

export class CallSpeaker implements Speaker {
  readonly #parts: SpeakerParts;

  constructor(parts: SpeakerParts) {
    this.#parts = parts;
  }

  async speak(called: DisplayCall, pace: Pace, signal: AbortSignal): Promise<void> {
    const { chime, voice, audible } = this.#parts;
    if (!audible()) return;
    const call = { ...called, wording: pace.wording };
    const languages = this.#parts.languages.slice(0, pace.everyLanguage ? undefined : 1);
    for (const language of languages) voice?.prepare(call, language);
    // Where nothing but the chime is heard, it is what says that there is another call.
    if (pace.chime || voice === null) await chime.ring(signal);
    if (voice === null) return;
    for (const language of languages) if (!signal.aborted) await this.#say(voice, call, language, signal);
  }

  async #say(voice: Voice, call: DisplayCall & CallToSay, language: Language, signal: AbortSignal): Promise<void> {
    const { digits, now, heard } = this.#parts;
    const sentence = callSentence(call, language, digits);
    const speech = { sentence, language, number: call.number, position: call.position, beganAt: now() };
    heard({ ...speech, endedAt: null });
    const whole = await voice.say(call, language, signal);
    if (whole && !signal.aborted) heard({ ...speech, endedAt: now() });
  }
}

/** Says nothing: calls are shown only. */
export const silentSpeaker: Speaker = { speak: () => Promise.resolve() };
