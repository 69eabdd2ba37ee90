/** A column of a table: how it is called, what a cell of it means, and how a spreadsheet is to show it. */
import type { Text } from '../../../shared/base/text.ts';
import { type BothLanguages, both } from '../../../shared/base/text.ts';

export type Thing = Record<string, unknown>;
export type Read = { value: unknown } | { problem: BothLanguages };

export interface Column {
  /** Of the thing: `name.id` is the Indonesian of its name. */
  field: string;
  /** As it stands in the first row. */
  head: string;
  /** Other ways to write that. */
  also: readonly string[];
  read: (cell: string, names: CellNames) => Read;
  write: (value: unknown) => string;
}

/** What is written with blanks, capitals and signs in other ways is the same. */
export const plainCell = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

const parts = /[;\n]/;
export const cellParts = (cell: string): string[] =>
  cell
    .split(parts)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const asText = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

export const text = (field: string, head: string, ...also: string[]): Column => ({
  ...{ field, head, also },
  read: (cell) => ({ value: cell.trim() }),
  write: asText,
});

export const whole = (field: string, head: string, ...also: string[]): Column => ({
  ...{ field, head, also },
  read: (cell) =>
    /^\d{1,6}$/.test(cell.trim())
      ? { value: Number(cell.trim()) }
      : { problem: both(`“${cell.trim()}” bukan bilangan bulat.`, `“${cell.trim()}” is not a whole number.`) },
  write: asText,
});

/** Several texts in one cell, each in a line of its own or behind a semicolon. */
export const texts = (field: string, head: string, ...also: string[]): Column => ({
  ...{ field, head, also },
  read: (cell) => ({ value: cellParts(cell).map((id) => ({ id })) }),
  write: (value) => ((value ?? []) as Text[]).map(({ id }) => id).join('; '),
});

export const words = (field: string, head: string, ...also: string[]): Column => ({
  ...{ field, head, also },
  read: (cell) => ({ value: cellParts(cell) }),
  write: (value) => ((value ?? []) as string[]).join('; '),
});

export interface Named {
  id: string;
  names: readonly (string | undefined)[];
}

/** A thing of the hall, by its id or one of its names. */
export function idIn(things: readonly Named[], cell: string): string | null {
  const typed = plainCell(cell);
  const byId = things.find(({ id }) => plainCell(id) === typed);
  const found =
    byId ?? things.find(({ names }) => names.some((name) => name !== undefined && plainCell(name) === typed));
  return found?.id ?? null;
}

/** What a cell can name. */
export interface CellNames {
  agencies: readonly Named[];
  zones: readonly Named[];
  services: readonly Named[];
}

export const noThing = (noun: BothLanguages, cell: string, things: readonly Named[]): { problem: BothLanguages } => {
  const named = things.slice(0, 6).map(({ id }) => id);
  const some = [...named, ...(things.length > named.length ? ['…'] : [])].join(', ');
  return {
    problem: both(
      `${noun.id} “${cell.trim()}” tidak ada. Tulis kode atau namanya (${some}).`,
      `There is no ${noun.en} “${cell.trim()}”. Write its code or name (${some}).`,
    ),
  };
};
