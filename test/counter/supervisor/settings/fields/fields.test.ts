/** Everything in the settings has a field in a form, with the bounds that the settings have. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { idFields, isThingList } from '../../../../../counter/supervisor/settings/draft/identity.ts';
import type { FieldGroup, FieldRow } from '../../../../../counter/supervisor/settings/fields/field.ts';
import { thingFields } from '../../../../../counter/supervisor/settings/fields/thing-fields.ts';
import { type SectionContent, sectionRows } from '../../../../../counter/supervisor/settings/form/sections.ts';
import { HallShape } from '../../../../../shared/hall/hall.ts';
import { fieldNames, formNames } from '../../../../../shared/settings/field-words.ts';

interface Shape {
  type?: string;
  properties?: Record<string, Shape>;
  items?: Shape;
  minimum?: number;
  maximum?: number;
}
const shape = z.toJSONSchema(HallShape, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Shape;

const hallRows = Object.values(sectionRows)
  .map(({ content }): SectionContent => content)
  .flatMap((content) => (content.is === 'fields' ? rowsOf(content.groups) : []));
function rowsOf(groups: readonly FieldGroup[]): FieldRow[] {
  return groups.flatMap(({ rows }) => rows);
}

/** The fields of a shape without a row of their own, or within one of a row. */
function without(rows: readonly FieldRow[], { properties = {} }: Shape, way: string[] = []): string[] {
  return Object.entries(properties).flatMap(([name, inner]) => {
    const path = [...way, name];
    if (way.length === 0 && isThingList(name)) return [];
    if (rows.some(({ at }) => at.join('.') === path.join('.'))) return [];
    return inner.properties && rows.some(({ at }) => at.join('.').startsWith(`${path.join('.')}.`))
      ? without(rows, inner, path)
      : [path.join('.')];
  });
}

/** A thing with another one is another thing. */
const ids: readonly string[] = Object.values(idFields);

const owners: [string, readonly FieldRow[], Shape][] = [
  ['the hall', hallRows, shape],
  ...Object.keys(idFields).map((list): [string, readonly FieldRow[], Shape] => [
    list,
    rowsOf(thingFields[list as keyof typeof idFields]),
    shape.properties?.[list]?.items ?? {},
  ]),
];

describe.each(owners)('[Z4] of %s', (_, rows, own) => {
  test('each field is in a form', () => expect(without(rows, own)).toEqual([]));

  test('each is called in a difference, and there alone is its name', () => {
    const nameless = rows.flatMap(({ at }) => at).filter((step) => fieldNames[step] === undefined);
    expect(nameless.filter((step) => !ids.includes(step))).toEqual([]);
    for (const { at, words } of rows) expect(Object.values(formNames), at.join('.')).toContain(words);
  });

  test('numbers have the bounds of the settings', () => {
    for (const { at, kind } of rows) {
      const field = at.reduce<Shape | undefined>((inner, step) => inner?.properties?.[step], own);
      expect(field, at.join('.')).toBeDefined();
      if (kind.is !== 'number') continue;
      const { minimum = kind.least, maximum = kind.most } = field!;
      const most = maximum > 1_000_000 ? kind.most : maximum;
      expect([at.join('.'), kind.least, kind.most]).toEqual([at.join('.'), minimum, most]);
    }
  });
});
