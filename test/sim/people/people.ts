/** Everybody in the hall, and the screens on its walls. */
import { ZoneId } from '../../../shared/base/ids.ts';
import type { Surroundings } from '../base/surroundings.ts';
import type { History } from './history.ts';
import { Officer } from './officers.ts';
import { Page } from './page.ts';
import { type Supervisor, supervisorsOf } from './supervisors.ts';
import { Kiosk } from './visitors.ts';

/** Two counters have a second officer, who takes over. */
const desks = [
  ['p-ani', 'loket-1'],
  ['p-budi', 'loket-2'],
  ['p-citra', 'loket-3'],
  ['p-dewi', 'loket-4'],
  ['p-eka', 'loket-10'],
  ['p-fitri', 'loket-1'],
  ['p-gita', 'loket-2'],
] as const;
const kiosks = ['kios-1', 'kios-2'];

export class People {
  #around: Surroundings;
  #history: History;
  #kiosks: Kiosk[] = [];
  #officers: Officer[] = [];
  #screens: Page[] = [];
  #supervisors: Supervisor[] = [];

  constructor(around: Surroundings, history: History) {
    this.#around = around;
    this.#history = history;
  }

  get pages(): Page[] {
    return [
      ...this.#kiosks.flatMap(({ pages }) => pages),
      ...this.#officers.map(({ page }) => page),
      ...this.#screens,
      ...this.#supervisors.map(({ page }) => page),
    ];
  }

  /** Not everybody comes every time. */
  come(): void {
    const [around, history] = [this.#around, this.#history];
    const { random } = around;
    this.#kiosks = kiosks.slice(random.whole(0, 1)).map((name) => new Kiosk(name, around, history));
    for (const [officerId, counterId] of desks)
      if (random.chance(0.6)) this.#officers.push(new Officer(officerId, counterId, around, history));
    for (const zone of [null, 'utara', 'selatan']) if (random.chance(0.6)) this.#screens.push(this.#display(zone));
    if (random.chance(0.3)) this.#screens.push(this.#overview());
    this.#supervisors = supervisorsOf(around, history);
    if (this.#supervisors.length > 0) for (const officer of this.#officers) officer.mayAsk();
  }

  /** While things go wrong. */
  work(): void {
    for (const each of [...this.#kiosks, ...this.#officers, ...this.#supervisors]) void each.work();
  }

  /** One of them does one thing. */
  act(): void {
    const { random } = this.#around;
    const officer = this.#officers.length > 0 && random.chance(0.7) ? random.pick(this.#officers) : null;
    void (officer === null ? random.pick(this.#kiosks).visitor() : officer.act());
  }

  /** All officers put whoever is at their desks on hold. */
  setAside(): void {
    for (const officer of this.#officers) void officer.setAside();
  }

  /** Of a zone, or of the whole hall. */
  #display(zone: string | null): Page {
    const page = new Page(`display-${zone ?? 'hall'}`, this.#around, this.#history);
    const query = zone === null ? {} : { zoneId: ZoneId.parse(zone) };
    page.watch('display', query, ({ calls }) => this.#history.displayed(calls));
    return page;
  }

  /** Of all counters. */
  #overview(): Page {
    const page = new Page('overview', this.#around, this.#history);
    page.watch('counters', {});
    return page;
  }
}
