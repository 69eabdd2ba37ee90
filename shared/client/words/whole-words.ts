/** Words with a hyphen, and how long something takes, in one piece: neither `KTP-el` nor `1 jam 45 menit` is broken in two. */
import { html, type TemplateResult } from 'lit';

/** Longer than this a word is broken after all: it would not fit a narrow column. */
const mostLetters = 18;

const hyphened = /[\p{L}\d]+(?:-[\p{L}\d]+)+/u;
const span = /\d+(?:–\d+)? (?:jam|menit|h|min|hours?|minutes?)\b(?: \d+ (?:menit|min)\b)?/u;
const whole = new RegExp(`(${span.source}|${hyphened.source})`, 'u');

/** The text in pieces; those at odd places stay whole. */
export const piecesOf = (text: string): string[] => text.split(whole);

/** Needs the class `whole`, which every element has from `base`. */
export function wholeWords(text: string): string | (string | TemplateResult)[] {
  const pieces = piecesOf(text);
  if (pieces.length === 1) return text;
  return pieces.map((piece, place) =>
    place % 2 === 1 && piece.length <= mostLetters ? html`<span class="whole">${piece}</span>` : piece,
  );
}
