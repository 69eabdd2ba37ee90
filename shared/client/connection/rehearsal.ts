/**
 * A page of a rehearsal says so (rule RH2): its HTML is marked by the server, and the mark comes and goes with what the server tells when
 * the page connects, since a kiosk keeps its HTML for later.
 */
import type { Text } from '../../base/text.ts';

const mark = 'data-rehearsal';

export function showRehearsal(isRehearsal: boolean): void {
  if (typeof document !== 'undefined') document.documentElement.toggleAttribute(mark, isRehearsal);
}

export const isRehearsal = (): boolean => document.documentElement.hasAttribute(mark);

/** On its paper: somebody may come with it on another day. */
export const rehearsalPaper: Required<Text> = {
  id: 'LATIHAN: nomor ini tidak berlaku',
  en: 'REHEARSAL: this number is not valid',
};
