/** Words of one's own that everybody reads, and that the log keeps for ever: they lead to nobody (rule X6). */
import type { Text } from '../../../shared/base/text.ts';
import { type BothLanguages, both } from '../../../shared/base/text.ts';

/** Sixteen digits, also in groups. */
const nik = /(?<!\d)\d(?:[ .-]?\d){15}(?!\d)/;
/** `DT 1234 AB`: letters of the region, digits, letters. */
const plate = /(?<![\p{L}\d])[A-Z]{1,2}[ .-]?\d{1,4}[ .-]?[A-Z]{1,3}(?![\p{L}\d])/u;
const address = /[^\s@]+@[^\s@]+\.\w/;

const kinds: readonly [RegExp, BothLanguages][] = [
  [nik, both('NIK', 'a NIK')],
  [address, both('alamat surel', 'an e-mail address')],
  [plate, both('pelat lengkap; tulis angkanya saja', 'a whole licence plate; write its digits only')],
];

/** What of it leads to a person; null: nothing that a program can tell. */
export const personalIn = ({ id, en = '' }: Text): BothLanguages | null =>
  kinds.find(([kind]) => kind.test(id) || kind.test(en))?.[1] ?? null;
