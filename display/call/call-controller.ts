/** The live side of the calls: queue, chime and voice for a root element, and what it hears of them as events. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { NoticesNow } from '../../shared/client/connection/notices-controller.ts';
import { noticeIn } from '../../shared/client/words/notice-text.ts';
import type { ShownNotice } from '../../shared/notices/notices.ts';
import type { DisplayView } from '../../shared/views/display-view.ts';
import type { Settings } from '../look/settings.ts';
import { BrowserVoice } from '../voice/browser-voice.ts';
import { ClipVoice } from '../voice/clip-voice.ts';
import { SoundSwitch } from '../voice/sound-switch.ts';
import { TextVoice } from '../voice/text-voice.ts';
import { TwoToneChime } from '../voice/two-tone-chime.ts';
import { CallSpeaker, type Speaker, type Speech, silentSpeaker, type Voice } from '../voice/voice.ts';
import { CallAnnouncer } from './call-announcer.ts';
import { forgetHeard, heardBefore, rememberHeard } from './call-memory.ts';
import type { CallQueue } from './call-queue.ts';
import { type NoticeTold, noticeToSay } from './notice-turns.ts';

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
  #text: TextVoice | null = null;
  readonly #tellings = new Map<number, NoticeTold>();
  #notices: NoticesNow = { urgent: null, ordinary: [] };
  #timer: ReturnType<typeof setInterval> | null = null;

  /** `now` is the server's clock. */
  constructor(host: ReactiveControllerHost & EventTarget, settings: Settings, now: () => number) {
    this.#host = host;
    this.#settings = settings;
    this.#now = now;
    this.#sound = settings.voice === 'off' || settings.choosing ? null : new SoundSwitch();
    const elapsed = () => performance.now();
    this.#announcer = new CallAnnouncer(this.#speaker(), now, this.#changed, heardBefore(memory), elapsed);
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
  /** What is to be told beside the calls, now. What takes the whole screen makes them silent at once (rule Q10). */
  hear(notices: NoticesNow): void {
    const isOther = notices.urgent?.position !== this.#notices.urgent?.position;
    this.#notices = notices;
    this.#announcer.hush(notices.urgent !== null);
    if (isOther) this.#announcer.breakOff();
  }
  /** Stops the voice, and treats the next view as the first one. */
  forget(): void {
    this.#announcer.stop();
    forgetHeard(memory);
  }
  hostConnected(): void {
    this.#sound?.listen();
    this.#sound?.addEventListener('change', this.#update);
    this.#timer ??= setInterval(() => this.#tick(), tickMs);
  }
  hostDisconnected(): void {
    this.#sound?.leave();
    this.#sound?.removeEventListener('change', this.#update);
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    this.#announcer.stop();
  }

  #tick(): void {
    this.#announcer.tick();
    if (this.#sound === null || !this.#sound.isOn || !this.#announcer.isFree) return;
    const notice = noticeToSay(this.#notices, this.#tellings, this.#now());
    if (notice !== null) void this.#announce(notice, this.#sound.context);
  }

  async #announce(notice: ShownNotice, context: AudioContext): Promise<void> {
    const { position } = notice;
    const times = this.#tellings.get(position)?.times ?? 0;
    const whole = await this.#announcer.say((signal) => this.#speakNotice(notice, context, signal));
    // What a call has cut off is said again when it is quiet.
    if (whole) this.#tellings.set(position, { times: times + 1, at: this.#now() });
  }

  async #speakNotice(notice: ShownNotice, context: AudioContext, signal: AbortSignal): Promise<void> {
    await new TwoToneChime(context).ring(signal);
    if (this.#settings.voice === 'chime') return;
    for (const language of this.#settings.languages) {
      if (signal.aborted) return;
      const facts = { sentence: noticeIn(notice, language), language, number: '', position: notice.position };
      const speech = { ...facts, beganAt: this.#now() };
      this.#tell({ ...speech, endedAt: null });
      this.#text ??= new TextVoice(context);
      const whole = await this.#text.say(noticeIn(notice, language), language, signal);
      if (whole && !signal.aborted) this.#tell({ ...speech, endedAt: this.#now() });
    }
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
