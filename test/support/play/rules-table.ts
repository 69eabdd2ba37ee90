/** A table of RULES.md, as a test can read it, so that the page and the code cannot part. */
import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('../../../server/domain/RULES.md', import.meta.url), 'utf8');

const cells = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

export interface RulesTable {
  /** What the rows name, each name once. */
  names: string[];
  columns: string[];
  cell: (name: string, column: string) => string;
}

/** The table that follows a rule. A row or a column that names several things stands for each of them. */
export function tableAfter(rule: string): RulesTable {
  const lines = text.slice(text.indexOf(`- **${rule}**`)).split('\n');
  const first = lines.findIndex((line) => line.startsWith('|'));
  const length = lines.slice(first).findIndex((line) => !line.startsWith('|'));
  const [head = '', , ...rows] = lines.slice(first, first + length);
  const columns = cells(head.replaceAll('`', ''))
    .slice(1)
    .map((column) => column.split(', '));
  const found = rows
    .map(cells)
    .flatMap(([names = '', ...values]) =>
      [...names.matchAll(/`(\w+)`/g)].flatMap(([, name = '']) =>
        columns.flatMap((column, n) => column.map((one) => ({ name, column: one, value: values[n] }))),
      ),
    );
  return {
    names: rows.map(cells).flatMap(([names = '']) => [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)),
    columns: columns.flat(),
    cell: (name, column) => {
      const value = found.find((each) => each.name === name && each.column === column)?.value;
      if (!value) throw new Error(`${rule} says nothing about ${name} and ${column}`);
      return value;
    },
  };
}
