import type { Language } from '../../shared/base/text.ts';
import { type CallToSay, callSentence, type DigitMode } from '../../shared/speech/speech.ts';
import type { Voice } from './voice.ts';

/** Some browsers do not raise `end` when an utterance is over. */
const patienceMs = (sentence: string) => 6_000 + sentence.length * 130;

/** The browser's own voice, where it has one for the language; else another voice speaks. */
export class BrowserVoice implements Voice {
  readonly #otherwise: Voice;
  readonly #digits: DigitMode;

  constructor(otherwise: Voice, digits: DigitMode) {
    this.#otherwise = otherwise;
    this.#digits = digits;
  }

  prepare(call: CallToSay, language: Language): void {
    if (voiceFor(language) === null) this.#otherwise.prepare(call, language);
  }

  async say(call: CallToSay, language: Language, signal: AbortSignal): Promise<boolean> {
    const voice = voiceFor(language);
    if (voice === null) return this.#otherwise.say(call, language, signal);
    return uttered(utteranceOf(callSentence(call, language, this.#digits), voice), signal);
  }
}

/** Any words. False: the browser has no voice for the language. */
export async function utterText(text: string, language: Language, signal: AbortSignal): Promise<boolean> {
  const voice = voiceFor(language);
  return voice !== null && !signal.aborted && uttered(utteranceOf(text, voice), signal);
}

function utteranceOf(text: string, voice: SpeechSynthesisVoice): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 0.92;
  return utterance;
}

/** The list is empty until the browser has loaded it; asking makes it load. */
function voiceFor(language: Language): SpeechSynthesisVoice | null {
  if (!('speechSynthesis' in window)) return null;
  return speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(language)) ?? null;
}

function uttered(utterance: SpeechSynthesisUtterance, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (whole: boolean) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', give);
      resolve(whole);
    };
    const give = () => {
      speechSynthesis.cancel();
      settle(false);
    };
    const timer = setTimeout(give, patienceMs(utterance.text));
    utterance.addEventListener('end', () => settle(true));
    utterance.addEventListener('error', () => settle(false));
    signal.addEventListener('abort', give);
    speechSynthesis.speak(utterance);
  });
}
