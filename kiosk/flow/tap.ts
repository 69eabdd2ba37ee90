import type { Tap } from './flow.ts';

/** Tells the root element what was touched. */
export function tell(from: HTMLElement, tap: Tap): void {
  from.dispatchEvent(new CustomEvent<Tap>('kiosk-tap', { detail: tap, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap {
    'kiosk-tap': CustomEvent<Tap>;
  }
}
