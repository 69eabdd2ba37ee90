/** Decides which key presses belong to the desk. The others belong to the browser, to fields and to dialogs. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

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

/** The desk's name of the key; null: the press is not the desk's. */
export function deskKey(press: Press, target: Target): string | null {
  if (press.repeat || press.ctrlKey || press.altKey || press.metaKey || press.isComposing || press.defaultPrevented)
    return null;
  if (target === 'field' || target === 'dialog') return null;
  // A button that has the focus takes these two itself; taking them here as well would act twice.
  if (target === 'button' && (press.key === ' ' || press.key === 'Enter')) return null;
  return press.key.length === 1 ? press.key.toLowerCase() : press.key;
}

/** A held Enter presses a focused button again and again; a desk acts once per press. */
export const isStutter = (press: Press, target: Target): boolean =>
  press.repeat && target === 'button' && (press.key === 'Enter' || press.key === ' ');

function targetOf(path: readonly EventTarget[]): Target {
  if (path.some((node) => node instanceof HTMLDialogElement)) return 'dialog';
  const [first] = path;
  if (first instanceof HTMLInputElement || first instanceof HTMLTextAreaElement || first instanceof HTMLSelectElement)
    return 'field';
  return first instanceof HTMLButtonElement || first instanceof HTMLAnchorElement ? 'button' : 'page';
}

/** Calls its host for each key of the desk. If the host says that it used the key, the browser does not handle it. */
export class KeysController implements ReactiveController {
  readonly #onKey: (key: string) => boolean;

  constructor(host: ReactiveControllerHost, onKey: (key: string) => boolean) {
    this.#onKey = onKey;
    host.addController(this);
  }
  hostConnected(): void {
    window.addEventListener('keydown', this.#keydown);
  }
  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#keydown);
  }

  readonly #keydown = (event: KeyboardEvent) => {
    const target = targetOf(event.composedPath());
    const key = deskKey(event, target);
    if (isStutter(event, target) || (key !== null && this.#onKey(key))) event.preventDefault();
  };
}
