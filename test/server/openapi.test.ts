import { describe, expect, test } from 'vitest';
import { openApi } from '../../server/doors/openapi.ts';
import { Command } from '../../shared/commands.ts';
import { views } from '../../shared/views.ts';

type Json = { [key: string]: Json };
const description = JSON.parse(JSON.stringify(openApi('1.2.3'))) as Json;
const schemas = description.components?.schemas ?? {};
const text = JSON.stringify(description);

describe('the description of the programs’ door', () => {
  test('is OpenAPI 3.1 and of this version', () => {
    expect(description.openapi).toBe('3.1.0');
    expect(description.info).toMatchObject({ title: 'Antrean', version: '1.2.3' });
  });

  test('names every command, each with what it holds', () => {
    const types = Command.options.map((command) => command.shape.type.value);
    expect(types.length).toBeGreaterThan(20);
    for (const type of types) expect(schemas[type]?.properties?.type).toMatchObject({ const: type });
    expect(schemas.Command?.oneOf ?? schemas.Command?.anyOf).toHaveLength(types.length);
  });

  test('names every view, what it is asked with, and what it holds', () => {
    for (const name of Object.keys(views)) {
      expect(description.paths?.[`/api/views/${name}`]?.get?.responses?.[200]).toBeDefined();
      expect(schemas[`${name.charAt(0).toUpperCase()}${name.slice(1)}View`]?.type).toBe('object');
    }
    expect(description.paths?.['/api/views/counter']?.get?.parameters).toMatchObject([
      { name: 'counterId', in: 'query', required: true },
    ]);
    expect(description.paths?.['/api/views/display']?.get?.parameters).toMatchObject([
      { name: 'zoneId', required: false },
    ]);
  });

  test('refers only to what is in it', () => {
    const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => String(reference));
    expect(references.length).toBeGreaterThan(30);
    for (const reference of references) {
      const path = reference.replace('#/', '').split('/');
      expect(
        path.reduce<Json | undefined>((place, step) => place?.[step], description),
        reference,
      ).toBeDefined();
    }
  });

  test('has one operation id for each operation', () => {
    const ids = Object.values(description.paths ?? {}).flatMap((path) =>
      Object.values(path).map((operation) => operation.operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});
