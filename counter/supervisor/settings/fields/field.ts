/** What a form of the settings is made of: a row for each field. Only words and facts; the elements are in `parts/` and `hours/`. */
import type { Words } from '../../../../shared/client/words/language.ts';

export type Said = Words[string];

export interface FieldOption {
  value: string;
  words: Said;
}

/** What stands in a field, and so by which part it is edited. */
export type FieldKind =
  /** In both languages. */
  | { is: 'text'; isLong?: true }
  | { is: 'texts'; entry: Said }
  | { is: 'line'; most?: number }
  /** Words of a search, one a line. */
  | { is: 'lines' }
  /** `{count} menit`: the unit stands behind the field. */
  | { is: 'number'; unit: Said; least: number; most: number }
  | { is: 'time' }
  | { is: 'switch' }
  | { is: 'choice'; options: readonly FieldOption[] }
  /** The id of a thing of this hall; `none`: the words of having none. */
  | { is: 'oneOf'; list: 'agencies' | 'zones'; none?: Said }
  | { is: 'someOf'; list: 'services' | 'lifeEvents'; most?: number }
  | { is: 'weekdays' }
  | { is: 'schedule' }
  /** The days on which an agency is here. */
  | { is: 'comings' }
  /** `least`: its contrast to white; `fallback`: what stands there without one. */
  | { is: 'colour'; least: number; fallback: string }
  /** One: the picture itself, else a list. `side`: of the longer edge, in pixels. */
  | { is: 'pictures'; most: number; side: number };

export interface FieldRow {
  /** Where it is in its owner. */
  at: readonly [string, ...string[]];
  words: Said;
  /** What is allowed, and an example. */
  hint?: Said;
  /** May be left out; `words` of what holds then. */
  otherwise?: Said;
  kind: FieldKind;
  /** Once a thing has it, it stays: other things, and the record, know the thing by it. */
  isFixed?: true;
}

/** Fields under one heading. */
export interface FieldGroup {
  heading: Said | null;
  about?: Said;
  rows: readonly FieldRow[];
}
