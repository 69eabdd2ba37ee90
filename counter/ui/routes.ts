/** Who sees which page, and the address of each. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Page, pageRows, type Visitor } from './pages.ts';

const allPages = Object.keys(pageRows) as Page[];

export const pagesOf = (visitor: Visitor): Page[] => allPages.filter((page) => pageRows[page].for(visitor));

/** Whether there are pages of supervision to go to. */
export const supervises = (visitor: Visitor): boolean => pagesOf(visitor).length > 1;

/** The page that opens first. An administrator sets up; a supervisor sees the hall; whoever came with a PIN works at that counter. */
export function homeOf({ role, byPin }: Visitor): Page {
  if (role === 'administrator') return 'devices';
  return role === 'supervisor' && !byPin ? 'floor' : 'desk';
}

/** The page of an address, which may go on to a place within it; the home page if there is no such page, or it is not for this visitor. */
export function pageOf(hash: string, visitor: Visitor): Page {
  const asked = pagesOf(visitor).find(
    (page) => hash === pageRows[page].hash || hash.startsWith(`${pageRows[page].hash}/`),
  );
  return asked ?? homeOf(visitor);
}

/** A page that is not to be left unasked puts itself here. False: the address is not followed; who says so puts it back. */
export const leaveGuard: { mayGo: (hash: string) => boolean } = { mayGo: () => true };

/** Renders its element again when the address names another page. Follows the event and not the address itself: the page may ask first. */
export class RouteController implements ReactiveController {
  readonly #update: () => void;
  #hash = '';

  constructor(host: ReactiveControllerHost) {
    this.#update = () => {
      if (!leaveGuard.mayGo(location.hash)) return;
      this.#hash = location.hash;
      host.requestUpdate();
    };
    host.addController(this);
  }
  hostConnected(): void {
    this.#hash = location.hash;
    addEventListener('hashchange', this.#update);
  }
  hostDisconnected(): void {
    removeEventListener('hashchange', this.#update);
  }
  pageFor(visitor: Visitor): Page {
    return pageOf(this.#hash, visitor);
  }
  go(page: Page): void {
    location.hash = pageRows[page].hash;
  }
}
