/** The pages of the counter client, and who sees which. Pure, but for the controller. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Me } from '../../shared/access.ts';

export const pageHashes = {
  desk: '#/loket',
  people: '#/petugas',
  devices: '#/perangkat',
  record: '#/catatan',
  keys: '#/kunci',
} as const;
export type Page = keyof typeof pageHashes;
export type SupervisorPage = Exclude<Page, 'desk'>;

/** Whom the pages are chosen for. `byPin`: let in by a PIN, which is for the counter only. */
export type Visitor = Pick<Me, 'role' | 'agencyIds'> & { byPin: boolean };

export function pagesOf({ role, agencyIds, byPin }: Visitor): Page[] {
  if (role === 'administrator') return ['people', 'devices', 'record', 'keys'];
  if (role === 'officer' || byPin) return ['desk'];
  return agencyIds === null ? ['desk', 'people', 'devices', 'record'] : ['desk', 'people', 'record'];
}

/** Whether there are pages of supervision to go to. */
export const supervises = (visitor: Visitor): boolean => pagesOf(visitor).length > 1;

/** The page that opens first. */
export const homeOf = ({ role }: Visitor): Page => (role === 'administrator' ? 'devices' : 'desk');

/** The page of an address; the home page if there is no such page, or it is not for this visitor. */
export function pageOf(hash: string, visitor: Visitor): Page {
  const asked = pagesOf(visitor).find((page) => pageHashes[page] === hash);
  return asked ?? homeOf(visitor);
}

/** Renders its element again when the address names another page. */
export class RouteController implements ReactiveController {
  readonly #update: () => void;

  constructor(host: ReactiveControllerHost) {
    this.#update = () => host.requestUpdate();
    host.addController(this);
  }
  hostConnected(): void {
    addEventListener('hashchange', this.#update);
  }
  hostDisconnected(): void {
    removeEventListener('hashchange', this.#update);
  }
  pageFor(visitor: Visitor): Page {
    return pageOf(location.hash, visitor);
  }
  go(page: Page): void {
    location.hash = pageHashes[page];
  }
}
