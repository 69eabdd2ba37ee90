import type { LitElement } from 'lit';
import { KeysController } from '../../ui/keys/keys.ts';
import { supervisorKeys } from '../../ui/pages.ts';

/** The keys of a page with a list: ↑ ↓ walk through its rows (`[data-row]`), `/` searches (`[data-search]`), T adds. */
export function listKeys(host: LitElement, add: (() => void) | null): KeysController {
  const onKey = (key: string) => {
    if (key === 'ArrowDown' || key === 'ArrowUp') return walkRows(host, key === 'ArrowDown' ? 1 : -1);
    if (key === supervisorKeys.search) return focusOn(host.renderRoot.querySelector<HTMLElement>('[data-search]'));
    if (key !== supervisorKeys.add || !add) return false;
    add();
    return true;
  };
  return new KeysController(host, { onKey });
}

/** From the search field down into the rows. */
export function walkRows(host: LitElement, by: number): boolean {
  const all = [...host.renderRoot.querySelectorAll<HTMLElement>('[data-row]')];
  // What the search has left out is there and not shown.
  const rows = all.filter((row) => row.offsetParent !== null);
  const at = rows.findIndex((row) => row.matches(':focus'));
  return focusOn(rows[Math.max(0, Math.min(rows.length - 1, at + by))]);
}

function focusOn(element: HTMLElement | null | undefined): boolean {
  element?.focus();
  return element instanceof HTMLElement;
}
