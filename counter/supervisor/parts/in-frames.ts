/**
 * Renders what nobody sees yet after what is seen: so many elements between two pictures, in the order in which they ask. A page
 * of sixty rows is on the screen as soon as the first ones are, and keys are answered in between.
 */
export class InFrames {
  #waiting: (() => void)[] = [];
  readonly #atOnce: number;
  /** Calls back after the next picture. */
  readonly #afterPicture: (go: () => void) => void;

  constructor(atOnce: number, afterPicture = (go: () => void) => void requestAnimationFrame(() => setTimeout(go))) {
    this.#atOnce = atOnce;
    this.#afterPicture = afterPicture;
  }

  /** Fulfilled when it is its turn. */
  turn(): Promise<void> {
    return new Promise((go) => {
      this.#waiting.push(go);
      if (this.#waiting.length === 1) this.#afterPicture(this.#next);
    });
  }

  readonly #next = (): void => {
    const now = this.#waiting.slice(0, this.#atOnce);
    this.#waiting = this.#waiting.slice(this.#atOnce);
    for (const go of now) go();
    if (this.#waiting.length > 0) this.#afterPicture(this.#next);
  };
}
