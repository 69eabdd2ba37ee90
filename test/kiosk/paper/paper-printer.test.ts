/** What a kiosk says of its paper. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { paperReport, printPaper } from '../../../kiosk/paper/paper-printer.ts';

beforeEach(() => {
  vi.stubGlobal('document', { fonts: { ready: Promise.resolve() }, adoptedStyleSheets: [] });
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync(): void {}
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

const paper = { offsetHeight: 400 } as HTMLElement;

test('[Y1] a browser that took the paper says that it was sent, and not that it came out', async () => {
  expect(await printPaper(paper, 80, () => {})).toBe('sent');
  expect(paperReport('sent')).toBe('unknown');
});
test('[Y1] printing that throws is said to have failed, to the visitor and to the supervisor', async () => {
  const noPrinter = () => {
    throw new Error('no printer');
  };
  expect(await printPaper(paper, 80, noPrinter)).toBe('failed');
  expect(paperReport('failed')).toBe('failed');
});
test('[Y1] a kiosk without a printer says nothing of paper', () => {
  expect(paperReport('none')).toBeNull();
});
