/** What is allowed in the codes of things. */
import type { Said } from './field.ts';

export const codeHint: Said = {
  id: 'Huruf, angka, dan tanda hubung, tanpa spasi. Tidak dapat diubah sesudah disimpan.',
  en: 'Letters, digits and hyphens. It cannot be changed once it is saved.',
};
export const seriesHint: Said = {
  id: 'Satu sampai tiga huruf besar tanpa I dan O, boleh diawali satu angka. Contoh: A, AK, 4K',
  en: 'One to three capital letters without I and O, perhaps after a digit. Example: A, AK, 4K',
};
