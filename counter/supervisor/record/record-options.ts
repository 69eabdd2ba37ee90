/** What the filters of the record choose from, by what is typed. Pure. */
import { matches, plain, wordsOf } from '../../ui/search.ts';

export interface RecordOption {
  id: string;
  name: string;
}

/** Two of one name are told apart by what else they are called. */
export function optionsOf(all: readonly (RecordOption & { also: string })[]): RecordOption[] {
  const isTwice = (name: string) => all.filter((one) => one.name === name).length > 1;
  return all.map(({ id, name, also }) => ({ id, name: isTwice(name) ? `${name} (${also})` : name }));
}

/** The one that is typed whole ("1" is counter 1 and not 10), or the only one that holds all its words. Null: nothing is typed; undefined: it is none, or several. */
export function chosenOf(options: readonly RecordOption[], typed: string): string | null | undefined {
  if (typed.trim() === '') return null;
  const whole = options.find(({ name }) => plain(name) === plain(typed.trim()));
  const hasWords = options.filter(({ name }) => wordsOf(typed).every((word) => wordsOf(name).includes(word)));
  const holds = options.filter(({ name }) => matches(name, typed));
  const only = [hasWords, holds].find(({ length }) => length === 1);
  return whole?.id ?? only?.[0]?.id;
}
