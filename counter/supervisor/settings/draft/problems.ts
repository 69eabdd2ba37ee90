/** What is wrong with the settings as they stand, said beside each field. Pure. */
import { Hall } from '../../../../shared/hall.ts';
import { fill, Text } from '../../../../shared/text.ts';
import { type Path, pointerOf } from './paths.ts';

export interface Problem {
  path: Path;
  text: Text;
}

const words = {
  missing: { id: 'Belum diisi.', en: 'Not filled in yet.' },
  none: { id: 'Pilih paling sedikit satu.', en: 'Choose at least one.' },
  least: { id: 'Paling sedikit {least}.', en: 'At least {least}.' },
  most: { id: 'Paling banyak {most}.', en: 'At most {most}.' },
  long: { id: 'Paling banyak {most} huruf.', en: 'At most {most} letters.' },
  many: { id: 'Paling banyak {most} pilihan.', en: 'At most {most}.' },
  whole: { id: 'Tulis bilangan bulat.', en: 'Write a whole number.' },
  form: { id: 'Bentuknya belum sesuai.', en: 'It does not have the right form yet.' },
} satisfies Record<string, Text>;

type Issue = NonNullable<ReturnType<typeof Hall.safeParse>['error']>['issues'][number];

/** Of the settings by themselves; what is a mistake all the same, and what somebody still needs, the server says. */
export function problemsOf(hall: Hall): Problem[] {
  const { error } = Hall.safeParse(hall);
  if (!error) return [];
  return error.issues.map((issue) => ({ path: issue.path as Path, text: wrong(issue) }));
}

function wrong(issue: Issue): Text {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int' && typeof issue.input === 'number' ? words.whole : words.missing;
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

function tooBig(origin: string): Text {
  if (origin === 'array') return words.many;
  return origin === 'string' ? words.long : words.most;
}

/** Found by where they are: a form asks for each of its fields. */
export class Problems {
  readonly all: readonly Problem[];
  readonly #at = new Map<string, Problem[]>();

  constructor(all: readonly Problem[]) {
    this.all = all;
    for (const problem of all)
      for (let length = 0; length <= problem.path.length; length++) {
        const place = pointerOf(problem.path.slice(0, length));
        const known = this.#at.get(place);
        if (known) known.push(problem);
        else this.#at.set(place, [problem]);
      }
  }

  /** At this place or anywhere inside it. */
  within(path: Path): readonly Problem[] {
    return this.#at.get(pointerOf(path)) ?? [];
  }

  /** At this place itself. */
  at(path: Path): readonly Problem[] {
    return this.within(path).filter((problem) => problem.path.length === path.length);
  }
}

/** Of both: where the page itself sees what is wrong, the server need not say it again. */
export function together(own: readonly Problem[], ofServer: readonly Problem[]): Problems {
  const seen = new Set(own.map(({ path }) => pointerOf(path)));
  return new Problems([...own, ...ofServer.filter(({ path }) => !seen.has(pointerOf(path)))]);
}
