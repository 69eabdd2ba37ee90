import { describe, expect, test } from 'vitest';
import { openApi } from '../../../server/doors/http/openapi.ts';
import { commandTypes } from '../../../shared/commands.ts';
import { refusalCodes } from '../../../shared/refusals/refusals.ts';
import type { RouteContract } from '../../../shared/routes/contract.ts';
import { routes as table } from '../../../shared/routes/routes.ts';
import { views } from '../../../shared/views/views.ts';

type Json = { [key: string]: Json };
const description = JSON.parse(JSON.stringify(openApi('1.2.3'))) as Json;
const schemas = description.components?.schemas ?? {};
const routes: RouteContract[] = Object.values(table);
const text = JSON.stringify(description);

describe('the description of the programs’ door', () => {
  test('is OpenAPI 3.1 and of this version', () => {
    expect(description.openapi).toBe('3.1.0');
    expect(description.info).toMatchObject({ title: 'Antrean', version: '1.2.3' });
  });

  test('[W12] names every command, each with what it holds', () => {
    expect(commandTypes.length).toBeGreaterThan(20);
    for (const type of commandTypes) expect(schemas[type]?.properties?.type).toMatchObject({ const: type });
    expect(schemas.Command?.oneOf ?? schemas.Command?.anyOf).toHaveLength(commandTypes.length);
  });

  test('[W12] names every view, what it is asked with, and what it holds', () => {
    for (const name of Object.keys(views)) {
      expect(description.paths?.[`/api/views/${name}`]?.get?.responses?.[200]).toBeDefined();
      expect(schemas[`${name.charAt(0).toUpperCase()}${name.slice(1)}View`]?.type).toBe('object');
    }
    expect(description.paths?.['/api/views/counter']?.get?.parameters).toMatchObject([
      { name: 'counterId', in: 'query', required: true },
    ]);
    // OpenAPI: what does not say that it is required is not.
    expect(description.paths?.['/api/views/display']?.get?.parameters).toMatchObject([{ name: 'zoneId', in: 'query' }]);
    expect(description.paths?.['/api/views/display']?.get?.parameters?.[0]?.required ?? false).toBe(false);
  });

  test('[W12] names the codes of all refusals', () => {
    expect(schemas.Refusal?.properties?.code?.enum).toEqual(refusalCodes);
  });

  test('[W12] says of every command and every view who may, as the gate has it', () => {
    const audience = description.paths?.['/api/commands']?.post?.['x-audience'] as unknown as Record<string, string[]>;
    expect(Object.keys(audience).sort()).toEqual(commandTypes.toSorted());
    expect(audience).toMatchObject({
      CallNext: ['person officer', 'person supervisor', 'key desk'],
      IssueTicket: ['device kiosk', 'key kiosk', 'person officer', 'person supervisor', 'key desk'],
      CancelOwnTicket: ['visitor'],
      AdvanceTime: [],
    });
    const seenBy = (view: string) => description.paths?.[`/api/views/${view}`]?.get?.['x-audience'];
    expect(seenBy('display')).toContain('device display');
    expect(seenBy('counter')).toEqual(['person officer', 'person supervisor', 'key desk']);
    expect(seenBy('about')).toEqual(['anybody']);
    expect(seenBy('ticket')).toEqual(['whoever has the token']);
  });

  test('[W12] names every route, who may ask, what it is asked with, and what it answers', () => {
    expect(routes.length).toBeGreaterThan(25);
    for (const { path, method, asks, answer } of routes) {
      const operation = description.paths?.[`/api${path}`]?.[method];
      expect(operation?.['x-audience'], path).toHaveLength(1);
      expect(operation?.requestBody === undefined, path).toBe(asks.body === undefined);
      expect(operation?.responses?.[answer === null ? 204 : 200], path).toBeDefined();
      const [first] = (operation?.parameters ?? []) as unknown as { name: string }[];
      expect(first?.name === 'id', path).toBe(path.includes('{id}'));
    }
    const asked = description.paths?.['/api/record']?.get?.parameters;
    const parameters = asked as unknown as { name: string; required?: boolean }[];
    // Without a day it is that of today.
    expect(parameters.filter(({ name, required }) => name === 'day' && !required)).toHaveLength(1);
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
