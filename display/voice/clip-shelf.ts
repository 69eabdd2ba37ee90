/** The recorded words, fetched when first needed and kept. */

import type { Language } from '../../shared/base/text.ts';
import { clipName, type Fragment } from '../../shared/speech/speech.ts';
import { heardPart, type Span } from './timeline.ts';

export interface Clip extends Span {
  buffer: AudioBuffer;
}

/** `./id/nol.mp3` and so on, with the addresses under which the build publishes them. */
const addresses = import.meta.glob<string>('./*/*.mp3', { query: '?url', import: 'default', eager: true });

export class ClipShelf {
  readonly #context: AudioContext;
  readonly #clips = new Map<string, Promise<Clip | null>>();

  constructor(context: AudioContext) {
    this.#context = context;
  }

  /** Null: there is no such recording, or it could not be had now. */
  take(fragment: Fragment, language: Language): Promise<Clip | null> {
    const path = `./${language}/${clipName(fragment)}.mp3`;
    const address = addresses[path];
    if (address === undefined) return Promise.resolve(null);
    const kept = this.#clips.get(path) ?? this.#fetch(path, address);
    this.#clips.set(path, kept);
    return kept;
  }

  async #fetch(path: string, address: string): Promise<Clip | null> {
    try {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      const buffer = await this.#context.decodeAudioData(await answer.arrayBuffer());
      return { buffer, ...heardPart(buffer.getChannelData(0), buffer.sampleRate) };
    } catch (problem) {
      console.error('No recording', problem);
      this.#clips.delete(path);
      return null;
    }
  }
}
