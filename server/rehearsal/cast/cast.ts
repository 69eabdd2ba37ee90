/** Everybody in a rehearsed hall: brought in once through its doors, and at work on each of its days. */
import { type CounterId, KioskId } from '../../../shared/base/ids.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import type { TimeKeeper } from '../../clock/time-keeper.ts';
import type { Chance } from '../chance.ts';
import { Agenda } from './agenda.ts';
import { Caller } from './caller.ts';
import { CastOfficer } from './cast-officer.ts';
import type { DayPlan, PlannedShift } from './day-plan.ts';
import { officerName } from './names.ts';
import { OfficerMind } from './officer-mind.ts';
import type { LetIn, StaffRoom } from './staff-room.ts';
import { Tally } from './tally.ts';
import { Visitors } from './visitors.ts';

const kioskCount = 2;
const invitedAtOnce = 8;

export interface CastParts {
  hall: Hall;
  staffRoom: StaffRoom;
  time: TimeKeeper;
  chance: Chance;
  /** How many of this machine's milliseconds something took, from when it was due until it was seen done. */
  onDone: (lateMs: number) => void;
}

/** Who sits at the counter that a person may take: the person's own browser signs in as the same. */
export interface Trainee extends LetIn {
  counterId: CounterId;
}

export class Cast {
  #parts: CastParts;
  readonly tally = new Tally();
  readonly visitors: Visitors;
  readonly trainee: Trainee;
  #agenda: Agenda;
  /** By what the world calls them. */
  #people = new Map<string, LetIn>();
  #officers: CastOfficer[] = [];
  #kiosks: readonly Caller[];

  private constructor(parts: CastParts, trainee: Trainee, kiosks: readonly { kioskId: KioskId; caller: Caller }[]) {
    this.#parts = parts;
    this.trainee = trainee;
    this.#agenda = new Agenda(parts.time);
    this.#kiosks = kiosks.map(({ caller }) => caller);
    const { staffRoom, time, chance } = parts;
    const { tally } = this;
    this.visitors = new Visitors({ url: staffRoom.url, kiosks, agenda: this.#agenda, time, tally, chance });
  }

  /** `counterId`: that of the trainee. */
  static async gather(parts: CastParts, counterId: CounterId): Promise<Cast> {
    const { staffRoom } = parts;
    const trainee = await staffRoom.person('Peserta Latihan', traineeName, 'supervisor', null);
    const kiosks = await Promise.all(
      Array.from({ length: kioskCount }, async (_, place) => {
        const { cookie, deviceId } = await staffRoom.device('kiosk', `Kios ${place + 1}`, null);
        return {
          kioskId: KioskId.parse(deviceId),
          caller: await Caller.connect(staffRoom.url, { as: 'kiosk', cookie }),
        };
      }),
    );
    return new Cast(parts, { ...trainee, counterId }, kiosks);
  }

  /** Everybody goes to their places. */
  async begin(plan: DayPlan): Promise<void> {
    this.#endDay();
    this.visitors.begin(plan);
    const others = plan.shifts.filter(({ counterId }) => counterId !== this.trainee.counterId);
    await this.#invite([...new Set(others.map(({ worldId }) => worldId))]);
    this.#officers = await Promise.all(plan.shifts.map((shift) => this.#officer(shift, plan)));
    await Promise.all(this.#officers.map((officer) => officer.begin()));
  }

  /** The day goes another way: `plan` is made of the one before, with the same shifts in the same places. */
  replan(plan: DayPlan): void {
    this.visitors.replan(plan);
    for (const [place, officer] of this.#officers.entries()) {
      officer.mind.replan(plan.shifts[place]!, plan);
      officer.lookAgain();
    }
  }

  /** The day is over: what was meant for later in it does not happen any more. */
  rest(): void {
    this.#agenda.clear();
  }

  /** Nobody of the cast is at a counter any more; the trainee's is not waited for where a person has it. */
  get hasLeft(): boolean {
    return this.#officers.every((officer) => officer.isPersons || officer.hasGone);
  }

  get doesPersonWork(): boolean {
    return this.#trainees.some(({ isPersons }) => isPersons);
  }

  leaveToPerson(isPersons: boolean): void {
    for (const officer of this.#trainees) officer.leaveToPerson(isPersons);
  }

  close(): void {
    this.#endDay();
    this.#agenda.close();
    this.visitors.close();
    for (const kiosk of this.#kiosks) kiosk.close();
  }

  get #trainees(): readonly CastOfficer[] {
    return this.#officers.filter(({ mind }) => mind.shift.counterId === this.trainee.counterId);
  }

  #endDay(): void {
    for (const officer of this.#officers) officer.close();
    this.#officers = [];
    this.#agenda.clear();
  }

  async #officer(shift: PlannedShift, plan: DayPlan): Promise<CastOfficer> {
    const { staffRoom, time, onDone } = this.#parts;
    const isForPerson = shift.counterId === this.trainee.counterId;
    const { officerId, cookie } = isForPerson ? this.trainee : this.#people.get(shift.worldId)!;
    return new CastOfficer({
      ...{ officerId, time, isForPerson, onDone, agenda: this.#agenda, tally: this.tally },
      caller: await Caller.connect(staffRoom.url, { as: 'person', cookie }),
      mind: new OfficerMind(officerId, shift, plan, this.visitors.manner),
      returnsAfterMs: this.visitors.returnsAfterMs,
    });
  }

  /** Those who are not known yet, some at once. */
  async #invite(worldIds: readonly string[]): Promise<void> {
    const unknown = worldIds.filter((worldId) => !this.#people.has(worldId));
    const known = this.#people.size;
    for (let first = 0; first < unknown.length; first += invitedAtOnce)
      await Promise.all(
        unknown.slice(first, first + invitedAtOnce).map(async (worldId, place) => {
          const n = known + first + place;
          const { staffRoom } = this.#parts;
          this.#people.set(worldId, await staffRoom.person(officerName(n), `petugas.${n + 1}`, 'officer', null));
        }),
      );
  }
}

export const traineeName = 'peserta';
