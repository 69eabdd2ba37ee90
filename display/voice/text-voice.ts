/** Says a sentence that is no call: from a recording of the whole of it, or by the browser's own voice. */
import type { Language } from '../../shared/base/text.ts';
import { utterText } from './browser-voice.ts';
import { ClipShelf } from './clip-shelf.ts';
import { playClip } from './play-clip.ts';

export class TextVoice {
  readonly #context: AudioContext;
  readonly #shelf: ClipShelf;

  constructor(context: AudioContext) {
    this.#context = context;
    this.#shelf = new ClipShelf(context);
  }

  /** Resolves with whether it could be said. */
  async say(text: string, language: Language, signal: AbortSignal): Promise<boolean> {
    const clip = await this.#shelf.take({ spoken: text, written: text, rest: 'stop', optional: false }, language);
    if (clip === null) return utterText(text, language, signal);
    await playClip(this.#context, clip, signal);
    return !signal.aborted;
  }
}
