import type { Language } from '../../shared/base/text.ts';
import { type CallToSay, callFragments, type DigitMode, type Fragment } from '../../shared/speech/speech.ts';
import { type Clip, ClipShelf } from './clip-shelf.ts';
import { type Playing, play } from './play.ts';
import { startClip } from './play-clip.ts';
import { timeline } from './timeline.ts';
import type { Voice } from './voice.ts';

interface Word {
  clip: Clip;
  fragment: Fragment;
}

/** Puts a call together from recorded words: a cheap TV stick has no Indonesian voice of its own. */
export class ClipVoice implements Voice {
  readonly #context: AudioContext;
  readonly #shelf: ClipShelf;
  readonly #digits: DigitMode;

  constructor(context: AudioContext, digits: DigitMode) {
    this.#context = context;
    this.#shelf = new ClipShelf(context);
    this.#digits = digits;
  }

  prepare(call: CallToSay, language: Language): void {
    void this.#words(call, language);
  }

  async say(call: CallToSay, language: Language, signal: AbortSignal): Promise<boolean> {
    const words = await this.#words(call, language);
    if (words === null) return false;
    await play(this.#context, signal, (playing) => this.#schedule(playing, words));
    return true;
  }

  /** Null: a word is missing without which the call would send people to the wrong place. Without an agency's name it does not. */
  async #words(call: CallToSay, language: Language): Promise<Word[] | null> {
    const fragments = callFragments(call, language, this.#digits);
    const clips = await Promise.all(fragments.map((fragment) => this.#shelf.take(fragment, language)));
    if (fragments.some((fragment, place) => clips[place] === null && !fragment.optional)) return null;
    return fragments.flatMap((fragment, place) => (clips[place] ? [{ fragment, clip: clips[place] }] : []));
  }

  #schedule({ out, startAt }: Playing, words: Word[]): number {
    const plan = timeline(words.map(({ clip, fragment }) => ({ duration: clip.duration, rest: fragment.rest })));
    for (const [place, { clip }] of words.entries()) startClip(this.#context, clip, startAt + plan.starts[place]!, out);
    return plan.seconds;
  }
}
