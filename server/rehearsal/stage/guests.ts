/** Lets the browsers in that open the page of a rehearsal: as a kiosk, a display, and the trainee. */
import { traineeName } from '../cast/cast.ts';
import type { DeviceLetIn, StaffRoom } from '../cast/staff-room.ts';

export class Guests {
  #staffRoom: StaffRoom;
  /** Of browsers that were let in: what they send. */
  #known = new Set<string>();
  #devices: Promise<[DeviceLetIn, DeviceLetIn]> | null = null;

  constructor(staffRoom: StaffRoom) {
    this.#staffRoom = staffRoom;
  }

  /** `Set-Cookie` lines; none for a browser that is in. A cookie of an earlier rehearsal opens nothing. */
  async letIn(cookies = ''): Promise<readonly string[]> {
    const sent = cookies.split('; ');
    if (sent.some((pair) => this.#known.has(pair))) return [];
    // One kiosk and one display for all of them: a closed window is no broken device.
    this.#devices ??= Promise.all([
      this.#staffRoom.device('kiosk', 'Kios latihan', null),
      this.#staffRoom.device('display', 'Layar latihan', null),
    ]);
    const [[kiosk, display], person] = await Promise.all([this.#devices, this.#staffRoom.again(traineeName)]);
    for (const pair of person.cookie.split('; ')) this.#known.add(pair);
    return [...kiosk.lines, ...display.lines, ...person.lines];
  }
}
