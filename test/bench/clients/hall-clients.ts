/** The clients of one hall: kiosks, officers and screens that speak to a server and measure it. */
import { randomUUID } from 'node:crypto';
import type { Answer } from '../../../shared/answers.ts';
import type { ServiceId } from '../../../shared/base/ids.ts';
import type { Counter } from '../../../shared/hall/hall.ts';
import { inBatches } from './in-batches.ts';
import { Officer } from './officer.ts';
import { Screen } from './screen.ts';
import { WireSocket } from './wire-socket.ts';

export type Desk = Pick<Counter, 'counterId' | 'serviceIds'>;

export class HallClients {
  readonly port: number;
  readonly kiosks: WireSocket[] = [];
  readonly officers: Officer[] = [];
  readonly screens: Screen[] = [];
  /** By ticket id. */
  readonly phones = new Map<string, Screen>();
  #lastService = 0;

  constructor(port: number) {
    this.port = port;
  }

  /** The first `count` of the kiosks; those that are not there yet come. */
  async withKiosks(count: number): Promise<WireSocket[]> {
    await inBatches(count - this.kiosks.length, async () => {
      this.kiosks.push(await WireSocket.connect(this.port));
    });
    return this.kiosks.slice(0, count);
  }

  /** An officer at each desk, the counter open. */
  async withOfficers(desks: readonly Desk[]): Promise<Officer[]> {
    const newDesks = desks.slice(this.officers.length);
    const officers = await inBatches(newDesks.length, async (index) => Officer.at(this.port, newDesks[index]!));
    this.officers.push(...officers);
    return this.officers.slice(0, desks.length);
  }

  /** Screens that watch `view`; asked for again, they are those that are there, and as many more as are missing. */
  async withScreens(count: number, view: string, query: Record<string, string> = {}): Promise<Screen[]> {
    const there = this.screens.filter((screen) => screen.view === view);
    const more = await inBatches(count - there.length, () => Screen.watching(this.port, view, query));
    this.screens.push(...more);
    return [...there, ...more].slice(0, count);
  }

  /** Takes a number for the next of the services, one after the other. */
  async issue(kiosk: WireSocket, serviceIds: readonly string[]): Promise<Issued> {
    const serviceId = serviceIds[this.#lastService++ % serviceIds.length]!;
    const envelope = {
      commandId: randomUUID(),
      actor: { kind: 'kiosk', kioskId: 'kios-1' },
      command: { type: 'IssueTicket', serviceId },
    };
    const answer = (await kiosk.ask('command', envelope)) as Answer;
    if (!answer.accepted) throw new Error(`No number: ${answer.refusal.code}`);
    return { ticketId: answer.issued!.ticketId, token: answer.issued!.token! };
  }

  close(): void {
    for (const kiosk of this.kiosks) kiosk.close();
    for (const each of [...this.officers, ...this.screens, ...this.phones.values()]) each.close();
  }
}

export interface Issued {
  ticketId: string;
  token: string;
}

/** What is served by somebody, each as often as there are counters for it: so that no line grows while another is empty. */
export const servicesOf = (desks: readonly Desk[]): ServiceId[] =>
  desks.map(({ serviceIds }, index) => serviceIds[index % serviceIds.length]!);
