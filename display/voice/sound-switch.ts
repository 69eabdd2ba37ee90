/** Turns sound on. A browser may block sound until somebody has touched the page. */
export class SoundSwitch extends EventTarget {
  readonly context: AudioContext;
  readonly #open = () => void this.context.resume().catch(() => undefined);

  constructor() {
    super();
    this.context = new AudioContext();
    this.context.addEventListener('statechange', () => this.dispatchEvent(new Event('change')));
  }

  get isOn(): boolean {
    return this.context.state === 'running';
  }

  /** From now on the first tap or key anywhere on the page turns sound on, also after the system has turned it off again. */
  listen(): void {
    for (const gesture of gestures) document.addEventListener(gesture, this.#open);
  }

  leave(): void {
    for (const gesture of gestures) document.removeEventListener(gesture, this.#open);
  }
}

const gestures = ['pointerdown', 'keydown'] as const;
