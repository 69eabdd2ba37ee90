/** What is wrong with the shape of a field, in words for whoever fills it in. Pure. */

import { fill, Text } from '../../../../shared/base/text.ts';
import type { HallShape } from '../../../../shared/hall/hall.ts';

const words = {
  missing: { id: 'Belum diisi.', en: 'Not filled in yet.' },
  none: { id: 'Pilih paling sedikit satu.', en: 'Choose at least one.' },
  least: { id: 'Paling sedikit {least}.', en: 'At least {least}.' },
  most: { id: 'Paling banyak {most}.', en: 'At most {most}.' },
  long: { id: 'Paling banyak {most} huruf.', en: 'At most {most} {most|letter|letters}.' },
  many: { id: 'Paling banyak {most} pilihan.', en: 'At most {most}.' },
  whole: { id: 'Tulis bilangan bulat.', en: 'Write a whole number.' },
  form: { id: 'Bentuknya belum sesuai.', en: 'It does not have the right form yet.' },
  unknown: {
    id: 'Tidak ada isian bernama {names}. Hapus, atau perbaiki namanya.',
    en: 'There is no field called {names}. Remove it, or correct its name.',
  },
} satisfies Record<string, Text>;

/** Of whichever part of the settings. */
export type ShapeIssue = NonNullable<ReturnType<typeof HallShape.safeParse>['error']>['issues'][number];

export function wrongWords(issue: ShapeIssue): Text {
  switch (issue.code) {
    case 'invalid_type':
      if (isNothing(issue.input)) return words.missing;
      return issue.expected === 'int' || issue.expected === 'number' ? words.whole : words.form;
    case 'unrecognized_keys':
      return fill(words.unknown, { names: issue.keys.map((key) => `“${key}”`).join(', ') });
    case 'too_small':
      if (issue.origin === 'array') return words.none;
      return issue.origin === 'string' ? words.missing : fill(words.least, { least: Number(issue.minimum) });
    case 'too_big':
      return fill(tooBig(issue.origin), { most: Number(issue.maximum) });
    case 'invalid_format':
      return issue.input === '' ? words.missing : words.form;
    case 'custom': {
      const said = Text.safeParse(issue.params?.words);
      return said.success ? said.data : words.form;
    }
    default:
      return words.form;
  }
}

const isNothing = (input: unknown): boolean =>
  input === undefined || input === null || input === '' || Number.isNaN(input);

function tooBig(origin: string): Text {
  if (origin === 'array') return words.many;
  return origin === 'string' ? words.long : words.most;
}
