import type { ReactiveControllerHost } from 'lit';
import type { Connection } from '../shared/client/connection.ts';
import type { KioskId } from '../shared/ids.ts';
import { AskingController } from './asking-controller.ts';
import { ControllerGroup } from './controller-group.ts';
import type { Tap } from './flow/flow.ts';
import { HallController } from './hall/hall-controller.ts';
import type { KioskStorage } from './offline/kiosk-storage.ts';
import { LineController } from './offline/kiosk-liveness.ts';
import { ReserveController } from './offline/reserve-controller.ts';

/** Where the kiosk's numbers come from, with the server and without: four controllers that know of each other. */
export class NumberTaking {
  readonly line: LineController;
  readonly reserve: ReserveController;
  readonly hall: HallController;
  readonly asking: AskingController;
  readonly #group: ControllerGroup;

  /** `onTap` is told what came of a wish. */
  constructor(
    host: ReactiveControllerHost,
    connection: Connection,
    kioskId: KioskId,
    storage: KioskStorage,
    onTap: (tap: Tap) => void,
  ) {
    const group = new ControllerGroup(host);
    this.#group = group;
    this.line = new LineController(group, connection);
    this.reserve = new ReserveController(group, connection, kioskId, storage.reserve);
    this.hall = new HallController(group, connection, this.line, () => this.reserve.reserve, storage.lastKnown);
    const { line, reserve, hall } = this;
    this.asking = new AskingController(group, { connection, line, hall, reserve, kioskId }, onTap);
  }

  leave(): void {
    this.#group.leave();
  }
}
