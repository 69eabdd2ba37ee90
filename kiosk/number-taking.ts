import type { ReactiveControllerHost } from 'lit';
import type { KioskId } from '../shared/base/ids.ts';
import type { Connection } from '../shared/client/connection/connection.ts';
import { AskingController } from './asking-controller.ts';
import { ControllerGroup } from './controller-group.ts';
import type { Tap } from './flow/flow.ts';
import { HallController } from './hall/hall-controller.ts';
import { KioskLiveness } from './offline/kiosk-liveness.ts';
import type { KioskStorage } from './offline/kiosk-storage.ts';
import { ReserveController } from './offline/reserve-controller.ts';

/** Everything that takes numbers, with the server and without it: four controllers that work together. */
export class NumberTaking {
  readonly liveness: KioskLiveness;
  readonly reserve: ReserveController;
  readonly hall: HallController;
  readonly asking: AskingController;
  readonly #group: ControllerGroup;

  /** `onTap` is called with the result of a wish. */
  constructor(
    host: ReactiveControllerHost,
    connection: Connection,
    kioskId: KioskId,
    storage: KioskStorage,
    onTap: (tap: Tap) => void,
  ) {
    const group = new ControllerGroup(host);
    this.#group = group;
    this.liveness = new KioskLiveness(group, connection);
    this.reserve = new ReserveController(group, connection, kioskId, storage.reserve);
    this.hall = new HallController(group, connection, this.liveness, () => this.reserve.reserve, storage.lastKnown);
    const { liveness, reserve, hall } = this;
    this.asking = new AskingController(group, { connection, liveness, hall, reserve, kioskId }, onTap);
  }

  leave(): void {
    this.#group.leave();
  }
}
