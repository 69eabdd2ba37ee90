import { describe, expect, test } from 'vitest';
import { followLook, onLook, type PageLookParts, propertiesOf } from '../../../../shared/client/look/hall-look.ts';
import { contrastOf } from '../../../../shared/hall/contrast.ts';
import { Look } from '../../../../shared/hall/look.ts';
import { no, type Result, yes } from '../../../../shared/refusals/result.ts';

const look = Look.parse({ logo: '0'.repeat(32), colours: { main: '#7a1f2b', accent: '#a66b00' } });

function page(answers: Result<Look>[], memory = new Map<string, string>()) {
  const style = new Map<string, string>();
  const works: (() => void)[] = [];
  const parts: PageLookParts = {
    api: { seeLook: async () => answers.shift() ?? no('out-of-reach') },
    memory: { getItem: (key) => memory.get(key) ?? null, setItem: (key, value) => void memory.set(key, value) },
    root: {
      style: {
        setProperty: (name, value) => void style.set(name, String(value)),
        removeProperty: (name) => {
          style.delete(name);
          return '';
        },
      },
    },
    every: (_ms, work) => works.push(work),
  };
  return { parts, style, memory, again: () => works[0]?.() };
}

describe('[H16] a page has the colours of its hall', () => {
  test('[H16] the main colour, and what follows from it: white is read on the dark, and ink on the light', () => {
    const properties = propertiesOf(look);
    expect(properties).toMatchObject({ '--sea': '#7a1f2b', '--brand-2': '#a66b00' });
    expect(contrastOf(String(properties['--deep']), '#ffffff')).toBeGreaterThan(9);
    expect(contrastOf(String(properties['--foam']), '#10222b')).toBeGreaterThan(9);
  });
  test('[H16] they are there before the server answers, and without it', async () => {
    const first = page([yes(look)]);
    await followLook(first.parts);
    const next = page([], first.memory);
    const asked = followLook(next.parts);
    expect(next.style.get('--sea')).toBe('#7a1f2b');
    await asked;
    expect(next.style.get('--sea')).toBe('#7a1f2b');
  });
  test('[H16] it asks again, and a hall that gives up its look has that of all halls; the logo hears of it', async () => {
    const { parts, style, again } = page([yes(look), yes({})]);
    const logos: unknown[] = [];
    const end = onLook(({ logo }) => logos.push(logo ?? null));
    await followLook(parts);
    again();
    await new Promise((resolve) => setImmediate(resolve));
    end();
    expect([...style]).toEqual([]);
    expect(logos.slice(-2)).toEqual([look.logo, null]);
  });
  test('[H16] what is kept and cannot be read is nothing', async () => {
    const { parts, style } = page([], new Map([['antrean-look', '{"colours":"blue"}']]));
    await followLook(parts);
    expect([...style]).toEqual([]);
  });
});
