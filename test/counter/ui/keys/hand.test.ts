import { describe, expect, test } from 'vitest';
import { Hand, rowInField, rowOutside, ScannerEnd, waitOf } from '../../../../counter/ui/keys/hand.ts';

/** The keys that the page would act upon: each that nothing follows before its wait is over. */
function actedOn(text: string, gapMs: number | ((index: number) => number)): string {
  const hand = new Hand();
  let at = 10_000;
  let waiting: { key: string; until: number } | null = null;
  let acted = '';
  const settle = (now: number) => {
    if (!waiting || now < waiting.until) return;
    acted += waiting.key;
    waiting = null;
  };
  for (const [index, key] of [...text].entries()) {
    if (index > 0) at += typeof gapMs === 'number' ? gapMs : gapMs(index);
    settle(at);
    const verdict = hand.press(key, at);
    waiting = verdict === 'waits' ? { key, until: at + waitOf(key) } : null;
  }
  settle(at + 10_000);
  return acted;
}

describe('letters that come in a row do nothing', () => {
  test.each([
    ['BUDI SANTOSO', 'a name typed into the wrong window'],
    ['tolong dong', 'a chat in the wrong window'],
    [' tolong', 'what begins with a space'],
    ['https://mpp.example/t/2026-07-06.1.x', 'a code that a scanner reads'],
    ['7471012345678901', 'the digits of an identity card'],
    ['3 buku', 'what begins with a digit'],
    ['tt', 'one key pressed twice'],
  ])('[G1] %s: %s', (text) => {
    for (const gapMs of [1, 8, 30, 50]) expect(actedOn(text, gapMs)).toBe('');
  });

  test.each([60, 90, 150, 220, 290])('[G1] a word that a hand types, a letter each %s ms', (gapMs) => {
    expect(actedOn('budi santoso', gapMs)).toBe('');
    expect(actedOn('tolong', gapMs)).toBe('');
  });

  test('[G1] whoever stops between two words is still typing', () => {
    expect(actedOn('tolong dong', (index) => (index === 7 ? 700 : 140))).toBe('');
  });
});

describe('a hand that means one key', () => {
  test('[G1] a letter alone, and the next one after it has been acted upon', () => {
    expect(actedOn('t', 0)).toBe('t');
    expect(actedOn('uu', 400)).toBe('uu');
    expect(actedOn(' u ', 400)).toBe(' u ');
  });

  test('[G1] digits of a number, as a hand types them', () => {
    expect(actedOn('041', 120)).toBe('041');
  });

  test('[G1] letters count again after it has been quiet', () => {
    expect(actedOn('budiu', (index) => (index === 4 ? 1_200 : 20))).toBe('u');
  });
});

describe('the Enter of a scanner', () => {
  const enterAfter = (text: string, gapMs: number, row: typeof rowInField): boolean => {
    const scanner = new ScannerEnd();
    let at = 1_000;
    for (const key of text) {
      at += gapMs;
      scanner.press(key, at, row);
    }
    return scanner.press('Enter', at + gapMs, row);
  };

  test('[G2] is known by the letters in front of it', () => {
    for (const gapMs of [8, 40, 120]) expect(enterAfter('A-012', gapMs, rowOutside)).toBe(true);
    expect(enterAfter('https://mpp.example/t/x', 20, rowInField)).toBe(true);
  });

  test('[G2] a hand’s is not', () => {
    expect(enterAfter('2', 8, rowOutside)).toBe(false);
    expect(enterAfter('ktp elektronik', 90, rowInField)).toBe(false);
  });

  test('[G2] whoever goes on from a field by Tab, or has left it, answers by Enter', () => {
    const scanner = new ScannerEnd();
    for (const [at, key] of [...'Rahma', 'Tab'].entries()) scanner.press(key, 100 * at, rowOutside);
    expect(scanner.press('Enter', 650, rowOutside)).toBe(false);
    for (const [at, key] of [...'Rahma'].entries()) scanner.press(key, 2_000 + 5 * at, rowInField);
    scanner.forget();
    expect(scanner.press('Enter', 2_060, rowOutside)).toBe(false);
  });

  test('[G2] letters of before do not count', () => {
    const scanner = new ScannerEnd();
    for (const at of [10, 20, 30]) scanner.press('a', at, rowOutside);
    scanner.press('2', 5_000, rowOutside);
    expect(scanner.press('Enter', 5_010, rowOutside)).toBe(false);
  });
});
