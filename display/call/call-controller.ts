/** The live side of the calls: queue, chime and voice for a root element, and what it hears of them as events. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DisplayView } from '../../shared/views.ts';
import type { Settings } from '../look/settings.ts';
import { BrowserVoice } from '../voice/browser-voice.ts';
import { ClipVoice } from '../voice/clip-voice.ts';
import { SoundSwitch } from '../voice/sound-switch.ts';
import { TwoToneChime } from '../voice/two-tone-chime.ts';
import { CallSpeaker, type Speaker, type Speech, silentSpeaker, type Voice } from '../voice/voice.ts';
import { CallAnnouncer } from './call-announcer.ts';
import { forgetHeard, heardBefore, rememberHeard } from './call-memory.ts';
import type { CallQueue } from './call-queue.ts';

const tickMs = 200;
const memory = () => globalThis.sessionStorage;

export class CallController implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #settings: Settings;
  readonly #now: () => number;
  readonly #sound: SoundSwitch | null;
  readonly #announcer: CallAnnouncer;
  readonly #update = () => this.#host.requestUpdate();
  readonly #changed = () => {
    rememberHeard(memory, this.queue);
    this.#update();
  };
  #timer: ReturnType<typeof setInterval> | null = null;

  /** `now` is the server's clock. */
  constructor(host: ReactiveControllerHost & EventTarget, settings: Settings, now: () => number) {
    this.#host = host;
    this.#settings = settings;
    this.#now = now;
    this.#sound = settings.voice === 'off' || settings.choosing ? null : new SoundSwitch();
    this.#announcer = new CallAnnouncer(this.#speaker(), now, this.#changed, heardBefore(memory));
    host.addController(this);
  }

  get queue(): CallQueue {
    return this.#announcer.queue;
  }
  /** Sound is wanted, and the browser waits for somebody to touch the page. */
  get soundBlocked(): boolean {
    return this.sound === 'blocked';
  }
  /** The state of the sound, as it is reported to the server. */
  get sound(): 'working' | 'blocked' | 'off' {
    if (this.#sound === null) return 'off';
    return this.#sound.isOn ? 'working' : 'blocked';
  }
  receive(view: DisplayView): void {
    this.#announcer.receive(view);
  }
  /** Stops the voice, and treats the next view as the first one. */
  forget(): void {
    this.#announcer.stop();
    forgetHeard(memory);
  }
  hostConnected(): void {
    this.#sound?.listen();
    this.#sound?.addEventListener('change', this.#update);
    this.#timer ??= setInterval(() => this.#announcer.tick(), tickMs);
  }
  hostDisconnected(): void {
    this.#sound?.leave();
    this.#sound?.removeEventListener('change', this.#update);
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    this.#announcer.stop();
  }

  #speaker(): Speaker {
    const sound = this.#sound;
    if (sound === null) return silentSpeaker;
    const { languages, digits } = this.#settings;
    const parts = { chime: new TwoToneChime(sound.context), voice: this.#voice(sound.context), languages, digits };
    return new CallSpeaker({
      ...parts,
      audible: () => sound.isOn,
      now: this.#now,
      heard: (speech) => this.#tell(speech),
    });
  }

  #voice(context: AudioContext): Voice | null {
    const { voice, digits } = this.#settings;
    if (voice === 'chime') return null;
    const clips = new ClipVoice(context, digits);
    return voice === 'browser' ? new BrowserVoice(clips, digits) : clips;
  }

  #tell(detail: Speech): void {
    const name = detail.endedAt === null ? 'speaking' : 'spoken';
    this.#host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementEventMap {
    speaking: CustomEvent<Speech>;
    spoken: CustomEvent<Speech>;
  }
}
