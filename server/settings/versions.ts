/** Earlier settings, found in the log: they change rarely, so it is searched backwards, only as far as somebody asks. */

import type { Instant, OfficerId } from '../../shared/base/ids.ts';
import type { Hall } from '../../shared/hall/hall.ts';
import type { SettingsSource } from '../../shared/settings/told.ts';
import type { Entry } from '../domain/core/entry.ts';
import { entriesBetween, entryAt, type Reading } from '../record/reading.ts';

export interface FoundVersion {
  position: number;
  at: Instant;
  source: SettingsSource;
  by: OfficerId | null;
  also: readonly OfficerId[];
  hall: Hall;
  /** Those before. Null: they are the first. */
  previous: Hall | null;
}
type Version = Omit<FoundVersion, 'previous'>;

const ofPage = 12;
/** At once; a page may have fewer versions then. */
const mostSearched = 60_000;
const piece = 2_000;

export class SettingsVersionsIn {
  /** Where there are some, from the positions that were searched already. */
  #known = new Map<number, number[]>();

  /** Those before position `before`. `before` of the answer: where to go on; null: there are no more. */
  async page(
    reading: Reading,
    before = reading.head + 1,
    isOver: () => boolean = () => false,
  ): Promise<{ found: FoundVersion[]; before: number | null }> {
    const versions: Version[] = [];
    let from = Math.min(before, reading.head + 1);
    const stop = from - mostSearched;
    // One more than is shown: it tells what the last of them changed.
    while (versions.length <= ofPage && from > 1 && from > stop && !isOver()) {
      const to = from - 1;
      from = Math.floor((to - 1) / piece) * piece + 1;
      versions.push(...(await this.#versionsIn(reading, from, to)));
    }
    const shown = versions.slice(0, ofPage);
    const found = await Promise.all(
      shown.map(async (version, place) => ({
        ...version,
        previous: versions[place + 1]?.hall ?? (from > 1 ? await this.#before(reading, version.position) : null),
      })),
    );
    const last = shown.at(-1);
    const isMore = versions.length > ofPage;
    return { found, before: isMore && last ? last.position : from > 1 ? from : null };
  }

  async at(reading: Reading, position: number): Promise<Version | null> {
    const entry = await entryAt(reading, position);
    return entry && versionIn(entry);
  }

  async #before(reading: Reading, position: number): Promise<Hall | null> {
    for (let to = position - 1; to >= 1; ) {
      const from = Math.floor((to - 1) / piece) * piece + 1;
      const [version] = await this.#versionsIn(reading, from, to);
      if (version !== undefined) return version.hall;
      to = from - 1;
    }
    return null;
  }

  /** Newest first. `from` begins a piece. */
  async #versionsIn(reading: Reading, from: number, to: number): Promise<Version[]> {
    const known = this.#known.get(from);
    if (known !== undefined) {
      const wanted = known.filter((position) => position <= to);
      const versions = await Promise.all(wanted.map((position) => this.at(reading, position)));
      return versions.filter((version) => version !== null).reverse();
    }
    const end = from + piece - 1;
    const versions: Version[] = [];
    for await (const entry of entriesBetween(reading, from, Math.min(end, reading.head))) {
      const version = versionIn(entry);
      if (version !== null) versions.push(version);
    }
    // A piece that can still grow is looked at anew.
    if (end <= reading.head)
      this.#known.set(
        from,
        versions.map(({ position }) => position),
      );
    return versions.filter(({ position }) => position <= to).reverse();
  }
}

/** The last, where an entry changed them twice. */
function versionIn({ position, at, events }: Entry): Version | null {
  const event = events.findLast((each) => each.type === 'HallConfigured');
  if (event === undefined) return null;
  const source = event.by === undefined ? 'file' : event.planned === undefined ? 'now' : 'plan';
  return { position, at, source, by: event.by ?? null, also: event.also ?? [], hall: event.hall };
}
