/** Whether single characters are keys of the desk. Somebody who speaks to the machine, or types elsewhere, switches them off (WCAG 2.1.4). */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import * as z from 'zod/mini';
import { OfficerId } from '../../../shared/base/ids.ts';

const place = 'antrean-keys-off';
const Off = z.array(OfficerId);

class Shortcuts extends EventTarget {
  #officerId: OfficerId | null = null;
  #on = true;

  get on(): boolean {
    return this.#on;
  }

  /** As this person has chosen on this machine. */
  of(officerId: OfficerId | null): void {
    this.#officerId = officerId;
    this.#set(officerId === null || !readOff().includes(officerId));
  }

  turn(on: boolean): void {
    const others = readOff().filter((one) => one !== this.#officerId);
    const off = on || this.#officerId === null ? others : [...others, this.#officerId];
    localStorage.setItem(place, JSON.stringify(off));
    this.#set(on);
  }

  #set(on: boolean): void {
    if (this.#on === on) return;
    this.#on = on;
    this.dispatchEvent(new Event('change'));
  }
}

export const shortcuts = new Shortcuts();

/** Renders its element again when the keys are switched. */
export class ShortcutsController implements ReactiveController {
  readonly #update: () => void;

  constructor(host: ReactiveControllerHost) {
    this.#update = () => host.requestUpdate();
    host.addController(this);
  }
  hostConnected(): void {
    shortcuts.addEventListener('change', this.#update);
  }
  hostDisconnected(): void {
    shortcuts.removeEventListener('change', this.#update);
  }
  /** For `aria-keyshortcuts`; null: it is no key now. */
  key(key: string): string | null {
    return shortcuts.on ? key : null;
  }
}

function readOff(): OfficerId[] {
  try {
    const read = Off.safeParse(JSON.parse(localStorage.getItem(place) ?? '[]'));
    return read.success ? read.data : [];
  } catch {
    return [];
  }
}
