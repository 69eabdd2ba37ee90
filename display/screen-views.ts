import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ZoneId } from '../shared/base/ids.ts';
import type { Connection } from '../shared/client/connection/connection.ts';
import { ViewController } from '../shared/client/connection/view-controller.ts';
import type { CatalogueView } from '../shared/views/catalogue-view.ts';
import type { DisplayView } from '../shared/views/display-view.ts';

export type ScreenConnection = Pick<
  Connection,
  'watch' | 'self' | 'refusedAs' | 'addEventListener' | 'removeEventListener'
>;

export interface ScreenViewsParts {
  connection: ScreenConnection;
  /** Of a rehearsal's page, whose displays of all zones are in one browser (rule RH9). Null: as the supervisor sets it. */
  rehearsedZone: ZoneId | null;
  /** False: the technician's page, which shows no calls. */
  showsCalls: boolean;
  onView: (view: DisplayView) => void;
  /** What was shown before has nothing to do with what comes now. */
  onOtherZone: () => void;
}

/**
 * What a screen sees of its hall: the zone that the supervisor set; where the settings have taken that away, the whole hall (rule Q9):
 * whoever waits in front of it is called somewhere. Nothing once the hall does not know the screen any more.
 */
export class ScreenViews implements ReactiveController {
  /** Null: the whole hall. Undefined: nobody has said yet. */
  zoneId: ZoneId | null | undefined;
  /** Its zone is not there, and the whole hall is shown in its place. */
  isZoneLost = false;
  readonly catalogue: ViewController<'catalogue'>;
  readonly display: ViewController<'display'>;
  readonly #parts: ScreenViewsParts;

  constructor(host: ReactiveControllerHost, parts: ScreenViewsParts) {
    this.#parts = parts;
    this.catalogue = new ViewController(host, parts.connection, 'catalogue', null, (data) => this.#seek(data));
    this.display = new ViewController(host, parts.connection, 'display', null, parts.onView);
    host.addController(this);
  }

  hostConnected(): void {
    this.#parts.connection.addEventListener('self', this.#told);
    this.#parts.connection.addEventListener('liveness', this.#look);
  }

  hostDisconnected(): void {
    this.#parts.connection.removeEventListener('self', this.#told);
    this.#parts.connection.removeEventListener('liveness', this.#look);
  }

  readonly #told = () => {
    const { self } = this.#parts.connection;
    const zoneId = this.#parts.rehearsedZone ?? self?.zoneId;
    if (self !== null && zoneId !== this.zoneId) this.#become(zoneId);
  };

  readonly #look = () => {
    if (this.#parts.connection.refusedAs?.code === 'signed-out' && this.zoneId !== undefined) this.#become(undefined);
  };

  #become(zoneId: ZoneId | null | undefined): void {
    if (zoneId === undefined) this.catalogue.show(null);
    else if (this.zoneId === undefined) this.catalogue.show({});
    // What a page that was loaded again knows of its calls holds for the zone that it is told first.
    const isFirst = this.zoneId === undefined;
    this.zoneId = zoneId;
    const catalogue = this.catalogue.data;
    this.isZoneLost = catalogue !== null && !hasZone(catalogue, zoneId);
    if (!isFirst) this.#parts.onOtherZone();
    this.#show();
  }

  /** The settings have changed, or are known now. */
  #seek(catalogue: CatalogueView): void {
    const isZoneLost = !hasZone(catalogue, this.zoneId);
    if (isZoneLost === this.isZoneLost) return;
    this.isZoneLost = isZoneLost;
    this.#parts.onOtherZone();
    this.#show();
  }

  #show(): void {
    const { zoneId, isZoneLost } = this;
    const isWhole = zoneId === null || isZoneLost;
    this.display.show(!this.#parts.showsCalls || zoneId === undefined ? null : isWhole ? {} : { zoneId });
  }
}

const hasZone = ({ zones }: CatalogueView, zoneId: ZoneId | null | undefined): boolean =>
  typeof zoneId !== 'string' || zones.some((zone) => zone.zoneId === zoneId);
