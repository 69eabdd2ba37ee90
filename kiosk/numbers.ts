import type { ReactiveControllerHost } from 'lit';
import type { Connection } from '../shared/client/connection.ts';
import type { KioskId } from '../shared/ids.ts';
import { AskingController } from './asking-controller.ts';
import { DeviceDrawer } from './drawer.ts';
import type { Tap } from './flow.ts';
import { HallController } from './hall-controller.ts';
import { LineController } from './line-controller.ts';
import type { Reserve } from './reserve.ts';
import { ReserveController } from './reserve-controller.ts';

/** Where the kiosk's numbers come from, with the server and without: four controllers that know of each other. */
export class Numbers {
  readonly line: LineController;
  readonly reserve: ReserveController;
  readonly hall: HallController;
  readonly asking: AskingController;

  /** `onTap` is told what came of a wish. */
  constructor(host: ReactiveControllerHost, connection: Connection, kioskId: KioskId, onTap: (tap: Tap) => void) {
    this.line = new LineController(host, connection);
    this.reserve = new ReserveController(host, connection, kioskId, new DeviceDrawer<Reserve>('reserve', 'strict'));
    const lastKnown = new DeviceDrawer<unknown>('last-known', 'relaxed');
    this.hall = new HallController(host, connection, this.line, () => this.reserve.reserve, lastKnown);
    const { line, reserve, hall } = this;
    this.asking = new AskingController(host, { connection, line, hall, reserve, kioskId }, onTap);
  }
}
