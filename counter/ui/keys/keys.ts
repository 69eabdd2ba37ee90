/** Decides which key presses belong to the desk. The others belong to the browser, to fields and to dialogs. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Hand, isCharacter, waitOf } from './hand.ts';
import { shortcuts } from './shortcuts.ts';

export interface Press {
  key: string;
  repeat: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  isComposing: boolean;
  defaultPrevented: boolean;
}

/** What the key was pressed on, as far as it matters here. */
export type Target = 'page' | 'button' | 'field' | 'dialog';

/** The desk's name of the key; null: the press is not the desk's. `isKept`: only kept from the browser, and nobody has used it. */
export function deskKey(press: Press, target: Target, isKept = false): string | null {
  if (press.repeat || press.ctrlKey || press.altKey || press.metaKey || press.isComposing) return null;
  if (press.defaultPrevented && !isKept) return null;
  if (target === 'field' || target === 'dialog') return null;
  // A button that has the focus takes these two itself; taking them here as well would act twice.
  if (target === 'button' && (press.key === ' ' || press.key === 'Enter')) return null;
  return press.key.length === 1 ? press.key.toLowerCase() : press.key;
}

/** A held Enter presses a focused button again and again; a desk acts once per press. */
export const isStutter = (press: Press, target: Target): boolean =>
  press.repeat && target === 'button' && (press.key === 'Enter' || press.key === ' ');

/** A page and its frame both listen: what the one keeps from the browser is still for the other. */
const keptFromBrowser = new WeakSet<Event>();

function keepFromBrowser(event: Event): void {
  if (event.defaultPrevented) return;
  keptFromBrowser.add(event);
  event.preventDefault();
}

function targetOf(path: readonly EventTarget[]): Target {
  if (path.some((node) => node instanceof HTMLDialogElement)) return 'dialog';
  const [first] = path;
  if (first instanceof HTMLInputElement || first instanceof HTMLTextAreaElement || first instanceof HTMLSelectElement)
    return 'field';
  return first instanceof HTMLButtonElement || first instanceof HTMLAnchorElement ? 'button' : 'page';
}

export interface DeskKeys {
  /** Each key of the desk; true: the page used it, and the browser shall not. */
  onKey: (key: string) => boolean;
  /** Letters came faster than a hand types single keys; none of them was given on. */
  onRow?: () => void;
}

/**
 * Calls its host for each key of the desk. A character is given on only once it is known to be alone, and never where the
 * officer has switched these keys off on this machine; arrows and Esc at once.
 */
export class KeysController implements ReactiveController {
  readonly #keys: DeskKeys;
  readonly #hand = new Hand();
  /** The press that waits to be alone. */
  #waiting: { timer: ReturnType<typeof setTimeout>; act: () => void } | null = null;

  constructor(host: ReactiveControllerHost, keys: DeskKeys) {
    this.#keys = keys;
    host.addController(this);
  }
  hostConnected(): void {
    window.addEventListener('keydown', this.#keydown);
  }
  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#keydown);
    this.#forget();
  }

  readonly #keydown = (event: KeyboardEvent) => {
    const target = targetOf(event.composedPath());
    const key = deskKey(event, target, keptFromBrowser.has(event));
    if (isStutter(event, target)) event.preventDefault();
    if (key === null) return;
    if (isCharacter(key)) this.#character(key, event);
    else if (this.#keys.onKey(key)) event.preventDefault();
  };

  #character(key: string, event: KeyboardEvent): void {
    if (!shortcuts.on) return;
    // The browser's own use of these two, scrolling and searching, cannot wait for the answer.
    if (key === ' ' || key === '/') keepFromBrowser(event);
    const verdict = this.#hand.press(key, event.timeStamp);
    const last = this.#forget();
    if (verdict === 'row-begins') this.#keys.onRow?.();
    if (verdict !== 'waits') return;
    // On a busy machine it may have been alone for long before its timer was heard.
    last?.act();
    const act = () => {
      this.#forget();
      this.#keys.onKey(key);
    };
    this.#waiting = { timer: setTimeout(act, waitOf(key)), act };
  }

  #forget() {
    const last = this.#waiting;
    if (last) clearTimeout(last.timer);
    this.#waiting = null;
    return last;
  }
}
