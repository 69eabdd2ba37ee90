/**
 * Tells a hand that means one key from letters that come in a row: of a scanner that stands at the desk, or of a name that
 * somebody types into the wrong window. Pure: the moments are those of the presses themselves, in ms.
 */

/** A key alone is one that nothing follows within this time. Whoever types a word is faster. */
export const aloneMs = 300;
/** The space bar is pressed with every visitor and must not feel late, and digits of a number come in a row; only a scanner is faster than this. */
export const soonAloneMs = 60;
/** After a row of letters nothing counts until it has been quiet for so long: whoever types stops between two words. */
export const calmMs = 1_000;
/** A letter, a digit or a sign: what a scanner types, and what is typed into the wrong window. */
export const isCharacter = (key: string): boolean => [...key].length === 1;

export const waitOf = (key: string): number => (/[ 0-9]/.test(key) ? soonAloneMs : aloneMs);

/** What became of a press: it waits to be alone, or it is one of a row, the first time that is seen or later. */
export type Verdict = 'waits' | 'row-begins' | 'row-goes-on';

export class Hand {
  #last = Number.NEGATIVE_INFINITY;
  #inRow = false;
  /** Until when the last press waits to be alone. */
  #aloneFrom = Number.NEGATIVE_INFINITY;

  press(key: string, at: number): Verdict {
    const calm = at - this.#last >= calmMs;
    this.#last = at;
    if (this.#inRow && !calm) return 'row-goes-on';
    this.#inRow = at < this.#aloneFrom;
    this.#aloneFrom = this.#inRow ? at : at + waitOf(key);
    return this.#inRow ? 'row-begins' : 'waits';
  }
}

/**
 * What makes letters in front of an Enter a scanner's. In a field people type words, and only a scanner is that fast; where there
 * is no field a hand types single keys, and letters in a row are nobody's answer, also of a slow scanner or a busy machine.
 */
export const rowInField = { least: 6, gapMs: 35 };
export const rowOutside = { least: 3, gapMs: 250 };

/** Counts the letters of a scanner, to know the Enter that it types after all that it read. */
export class ScannerEnd {
  #last = Number.NEGATIVE_INFINITY;
  #letters = 0;

  /** What was typed in a field says nothing of what is pressed outside it. */
  forget(): void {
    this.#letters = 0;
  }

  /** Whether this key is the Enter of a scanner. */
  press(key: string, at: number, { least, gapMs }: typeof rowInField): boolean {
    const isFast = at - this.#last < gapMs;
    this.#last = at;
    if (key === 'Enter') {
      const isOfScanner = isFast && this.#letters >= least;
      this.#letters = 0;
      return isOfScanner;
    }
    if (isCharacter(key)) this.#letters = isFast ? this.#letters + 1 : 1;
    // A scanner types no Tab and no arrow; it does type capitals.
    else if (key !== 'Shift') this.#letters = 0;
    return false;
  }
}
