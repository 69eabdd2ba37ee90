/** Words with a hyphen in one piece: `KTP-el` is not broken into `KTP-` and `el`. */
import { html, type TemplateResult } from 'lit';

/** Longer than this a word is broken after all: it would not fit a narrow column. */
const mostLetters = 18;

/** The text in pieces; those at odd places are words with a hyphen. */
export const piecesOf = (text: string): string[] => text.split(/([\p{L}\d]+(?:-[\p{L}\d]+)+)/u);

/** Needs the class `whole`, which every element has from `base`. */
export function wholeWords(text: string): string | (string | TemplateResult)[] {
  const pieces = piecesOf(text);
  if (pieces.length === 1) return text;
  return pieces.map((piece, place) =>
    place % 2 === 1 && piece.length <= mostLetters ? html`<span class="whole">${piece}</span>` : piece,
  );
}
