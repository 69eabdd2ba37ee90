/** A page that does not fit the server. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Renewal } from '../../../../shared/client/connection/renewal.ts';

const minute = 60_000;
const reload = vi.fn();
let kept: Map<string, string>;
let shown: { role: string; texts: string[] }[];

/** As much of a document as a notice asks for. */
function fakeDocument() {
  const createElement = () => {
    const texts: string[] = [];
    const element = {
      ...{ style: {}, role: '', texts, textContent: '' },
      setAttribute: (_name: string, role: string) => {
        element.role = role;
      },
      append: (child: { textContent: string }) => texts.push(child.textContent),
      remove: () => {
        shown = shown.filter((other) => other !== element);
      },
    };
    return element;
  };
  return { createElement, body: { append: (element: { role: string; texts: string[] }) => shown.push(element) } };
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 23) });
  kept = new Map();
  shown = [];
  reload.mockClear();
  vi.stubGlobal('location', { reload });
  vi.stubGlobal('document', fakeDocument());
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The page after it has loaded itself anew, and finds the same server. */
const again = (version: number | 'unknown') => {
  const page = new Renewal();
  page.otherVersion(version);
  return page;
};

test('[W11] it says that it is being renewed, and loads itself anew once for a version of the server', () => {
  again(6);
  expect(reload).toHaveBeenCalledTimes(1);
  expect(shown).toMatchObject([
    { role: 'status', texts: [expect.stringMatching(/sedang diperbarui/), expect.any(String)] },
  ]);
  shown = [];
  const page = again(6);
  page.otherVersion(6);
  vi.advanceTimersByTime(30 * minute);
  expect(reload).toHaveBeenCalledTimes(1);
  expect(shown).toMatchObject([
    { role: 'alert', texts: [expect.stringMatching(/Hubungi/), expect.stringMatching(/Call/)] },
  ]);
});

test('[W11] a screen that nobody looks after tries again after an hour, and for another version at once after a minute', () => {
  again(6);
  again(6);
  vi.advanceTimersByTime(61 * minute);
  expect(reload).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(2 * minute);
  again(7);
  expect(reload).toHaveBeenCalledTimes(3);
});

test('[W11] nobody is interrupted: it waits, without a word, until they are done', () => {
  const page = new Renewal();
  let isBusy = true;
  page.holdWhile(() => isBusy);
  page.otherVersion(6);
  page.ordered();
  vi.advanceTimersByTime(10 * minute);
  expect([reload.mock.calls.length, shown.length]).toEqual([0, 0]);
  isBusy = false;
  vi.advanceTimersByTime(2_000);
  expect(reload).toHaveBeenCalledTimes(1);
});

test('[W11] once the server fits again nothing is told and nothing is loaded', () => {
  again('unknown');
  const page = again('unknown');
  expect(page.isNeeded).toBe(true);
  page.done();
  vi.advanceTimersByTime(3 * 60 * minute);
  expect([reload.mock.calls.length, shown.length - 1, page.isNeeded]).toEqual([1, 0, false]);
});

test('[W11] what an older page has left in the browser is understood, and so is nonsense', () => {
  kept.set('antrean-reloaded', String(Date.now()));
  again(6);
  expect(reload).not.toHaveBeenCalled();
  kept.set('antrean-reloaded', '{');
  again(6);
  expect(reload).toHaveBeenCalledTimes(1);
});
