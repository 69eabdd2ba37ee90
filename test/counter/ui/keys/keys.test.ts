import { describe, expect, test } from 'vitest';
import { deskKey, isStutter, type Press } from '../../../../counter/ui/keys/keys.ts';

const press = (key: string, over: Partial<Press> = {}): Press => ({
  key,
  repeat: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  defaultPrevented: false,
  ...over,
});

describe('which presses are the desk’s', () => {
  test('letters, whatever the shift lock says', () => {
    expect(deskKey(press('t'), 'page')).toBe('t');
    expect(deskKey(press('T'), 'page')).toBe('t');
  });

  test('the space bar, the arrows and Esc', () => {
    for (const key of [' ', 'ArrowDown', 'Escape']) expect(deskKey(press(key), 'page')).toBe(key);
  });

  test('not a key that is held down', () => {
    expect(deskKey(press(' ', { repeat: true }), 'page')).toBeNull();
  });

  test('not with Ctrl, Alt or Meta: those are the browser’s', () => {
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey'])
      expect(deskKey(press('r', { [modifier]: true }), 'page')).toBeNull();
  });

  test('not in a field, not in a dialog, not while a word is being composed', () => {
    expect(deskKey(press('t'), 'field')).toBeNull();
    expect(deskKey(press('t'), 'dialog')).toBeNull();
    expect(deskKey(press('t', { isComposing: true }), 'page')).toBeNull();
  });

  test('not what somebody else has taken', () => {
    expect(deskKey(press('s', { defaultPrevented: true }), 'page')).toBeNull();
  });

  test('what a frame only keeps from the browser is still for the page in it', () => {
    expect(deskKey(press('/', { defaultPrevented: true }), 'page', true)).toBe('/');
  });

  test('a focused button presses itself: Space and Enter must not act a second time', () => {
    expect(deskKey(press(' '), 'button')).toBeNull();
    expect(deskKey(press('Enter'), 'button')).toBeNull();
    expect(deskKey(press('t'), 'button')).toBe('t');
  });

  test('a held Enter on a button is a stutter', () => {
    expect(isStutter(press('Enter', { repeat: true }), 'button')).toBe(true);
    expect(isStutter(press('Enter'), 'button')).toBe(false);
    expect(isStutter(press('Enter', { repeat: true }), 'page')).toBe(false);
  });
});
