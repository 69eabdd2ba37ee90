import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isRehearsal, rehearsalPaper, showRehearsal } from '../../../../shared/client/connection/rehearsal.ts';

let marks: Set<string>;
beforeEach(() => {
  marks = new Set();
  const documentElement = {
    toggleAttribute: (name: string, isOn: boolean) => void (isOn ? marks.add(name) : marks.delete(name)),
    hasAttribute: (name: string) => marks.has(name),
  };
  vi.stubGlobal('document', { documentElement });
});
afterEach(() => void vi.unstubAllGlobals());

test('[RH2] a page says that it is a rehearsal as soon as the server tells, and no more when a hall answers', () => {
  expect(isRehearsal()).toBe(false);
  showRehearsal(true);
  expect(isRehearsal()).toBe(true);
  expect([...marks]).toEqual(['data-rehearsal']);
  showRehearsal(false);
  expect(isRehearsal()).toBe(false);
});

test('[RH2] its paper is not valid, in both languages', () => {
  expect(rehearsalPaper.id).toContain('tidak berlaku');
  expect(rehearsalPaper.en).toContain('not valid');
});
