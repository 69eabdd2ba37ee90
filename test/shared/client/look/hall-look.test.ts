import { describe, expect, test } from 'vitest';
import { followLook, onLook, type PageLookParts } from '../../../../shared/client/look/hall-look.ts';
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
  test('[H16] a page that is dark by night changes with the phone, and tells the browser the colour of its bar', async () => {
    const { parts, style } = page([yes(look)]);
    const changes: (() => void)[] = [];
    const dark = { matches: false, addEventListener: (_: string, listener: () => void) => void changes.push(listener) };
    const bar = new Map<string, string>();
    const setAttribute = (name: string, value: string) => void bar.set(name, value);
    await followLook({ ...parts, dark: dark as unknown as MediaQueryList, bar: { setAttribute } });
    const byDay = style.get('--foam');
    dark.matches = true;
    changes[0]?.();
    expect([style.get('--foam') === byDay, style.has('--plate'), bar.get('content')]).toEqual([false, true, '#7a1f2b']);
    dark.matches = false;
    changes[0]?.();
    expect([style.get('--foam') === byDay, style.has('--plate')]).toEqual([true, false]);
  });
  test('[H16] what is kept and cannot be read is nothing', async () => {
    const { parts, style } = page([], new Map([['antrean-look', '{"colours":"blue"}']]));
    await followLook(parts);
    expect([...style]).toEqual([]);
  });
});
