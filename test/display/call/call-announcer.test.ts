import { describe, expect, test } from 'vitest';
import { CallAnnouncer, speechAtMostMs } from '../../../display/call/call-announcer.ts';
import { CallSpeaker, type Chime, type SpeakerParts, type Speech, type Voice } from '../../../display/voice/voice.ts';
import type { DisplayCall } from '../../../shared/views/display-view.ts';
import { aCall, aView, start } from '../../support/clients/display-views.ts';
import fc from '../../support/fast-check.ts';

/** A clock that moves only when told, and a world in which chime and voice take their time by it. */
class World {
  now = start;
  readonly log: string[] = [];
  readonly heard: Speech[] = [];
  /** How many sound at this moment; never more than one. */
  sounding = 0;
  audible = true;
  chimeMs = 1_600;
  sentenceMs = 6_000;
  shortMs = 6_000;
  listed: DisplayCall[] = [];
  /** Who sits, by the counter's number. */
  readonly seated = new Map<number, string>();
  readonly announcer: CallAnnouncer;
  #waits: { at: number; done: () => void }[] = [];

  constructor(parts: Partial<SpeakerParts> = {}) {
    const chime: Chime = { ring: (signal) => this.#sound('chime', this.chimeMs, signal) };
    const voice: Voice = {
      prepare: (call, language) => void this.log.push(`prepare ${call.number} ${language}`),
      say: async (call, language, signal) => {
        const ms = call.wording === 'short' ? this.shortMs : this.sentenceMs;
        await this.#sound(`${call.number}/${call.call} ${language}`, ms, signal);
        return !signal.aborted;
      },
    };
    const speaker = new CallSpeaker({
      chime,
      voice,
      languages: ['id'],
      digits: 'number',
      audible: () => this.audible,
      now: () => this.now,
      heard: (speech) => void this.heard.push(speech),
      ...parts,
    });
    this.announcer = new CallAnnouncer(
      speaker,
      () => this.now,
      () => undefined,
    );
    this.announcer.receive(aView([]));
  }

  get spoken(): string[] {
    return this.heard.filter(({ endedAt }) => endedAt !== null).map(({ sentence }) => sentence);
  }

  call(...calls: DisplayCall[]): void {
    for (const call of calls) this.listed.unshift({ ...call, at: this.now });
    this.announcer.receive(this.#view());
  }

  /** The visitor has come to the counter. */
  sits(number: string): void {
    this.listed = this.listed.map((call) => (call.number === number ? { ...call, awaited: false } : call));
    this.seated.set(this.listed.find((call) => call.number === number)!.counterNumber, number);
    this.announcer.receive(this.#view());
  }

  #view() {
    const states = [...this.seated].map(([counter, number]) => [counter, { status: 'serving', number }]);
    return aView(this.listed.slice(0, 40), Object.fromEntries(states), 40);
  }

  undo(number: string): void {
    this.listed = this.listed.filter((call) => call.number !== number);
    this.announcer.receive(aView(this.listed));
  }

  /** Says what is no call; gives whether it came to its end. */
  notice(ms = 5_000): Promise<boolean> {
    return this.announcer.say((signal) => this.#sound('notice', ms, signal));
  }

  /** Lets time pass in steps of a tenth of a second. */
  async pass(ms: number): Promise<void> {
    for (const end = this.now + ms; this.now < end; ) {
      this.now += 100;
      for (const wait of this.#waits.filter(({ at }) => at <= this.now)) wait.done();
      this.#waits = this.#waits.filter(({ at }) => at > this.now);
      await settled();
      this.announcer.tick();
      await settled();
    }
  }

  #sound(what: string, ms: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    this.sounding += 1;
    if (this.sounding > 1) throw new Error(`${what} began while something else sounded`);
    this.log.push(`begin ${what}`);
    return new Promise((resolve) => {
      let over = false;
      const done = () => {
        if (over) return;
        over = true;
        this.sounding -= 1;
        this.log.push(`end ${what}`);
        resolve();
      };
      this.#waits.push({ at: this.now + ms, done });
      signal.addEventListener('abort', done);
    });
  }
}

/** All promises that can go on have gone on. */
const settled = async () => {
  for (let turns = 0; turns < 12; turns++) await Promise.resolve();
};

const sounds = ({ log }: World) => log.filter((line) => !line.startsWith('prepare'));

describe('a call is heard', () => {
  test('as a chime and then the sentence, while it is in front', async () => {
    const world = new World();
    world.call(aCall('A-001'));
    await world.pass(10_000);
    expect(world.log).toEqual(['prepare A-001 id', 'begin chime', 'end chime', 'begin A-001/1 id', 'end A-001/1 id']);
    expect(world.spoken).toEqual(['Nomor antrean, A, nol nol satu. Silakan menuju loket tiga, Disdukcapil.']);
    expect(world.announcer.queue.front?.call.number).toBe('A-001');
  });

  test('in Indonesian first where the screen says both', async () => {
    const world = new World({ languages: ['id', 'en'] });
    world.call(aCall('A-001'));
    await world.pass(20_000);
    expect(sounds(world).filter((line) => line.startsWith('begin'))).toEqual([
      'begin chime',
      'begin A-001/1 id',
      'begin A-001/1 en',
    ]);
    expect(world.spoken[1]).toBe('Number A, zero zero one, please go to counter three, Civil Registry.');
  });

  test('and told as an event when it begins and when it has been said', async () => {
    const world = new World();
    const call = aCall('A-001');
    world.call(call);
    await world.pass(10_000);
    const [begun, over] = world.heard;
    expect(begun).toMatchObject({ number: 'A-001', position: call.position, language: 'id', endedAt: null });
    expect(over).toMatchObject({ beganAt: begun?.beganAt, endedAt: begun!.beganAt + world.sentenceMs });
  });

  test('as the chime alone on a screen without a voice', async () => {
    const world = new World({ voice: null });
    world.call(aCall('A-001'));
    await world.pass(3_000);
    expect(world.log).toEqual(['begin chime', 'end chime']);
    expect(world.heard).toEqual([]);
  });
});

describe('several calls', () => {
  test('are heard one after the other, each once, in the order of the log', async () => {
    const world = new World();
    world.call(aCall('A-001'), aCall('B-001'), aCall('C-001'));
    await world.pass(2_000);
    world.announcer.receive(aView(world.listed));
    await world.pass(40_000);
    expect(sounds(world).filter((line) => line.startsWith('begin') && !line.endsWith('chime'))).toEqual([
      'begin A-001/1 id',
      'begin B-001/1 id',
      'begin C-001/1 id',
    ]);
  });

  test('[Q4] of one number that wait together are said once, as the last of them', async () => {
    const world = new World();
    world.call(aCall('A-001'), aCall('A-001', { call: 2 }), aCall('A-001', { call: 3, last: true }));
    await world.pass(40_000);
    expect(world.spoken.map((sentence) => sentence.split('.')[0])).toEqual(['Panggilan terakhir']);
  });

  test('[Q4] of one number are all said where there is time, the second as the second', async () => {
    const world = new World();
    for (const call of [aCall('A-001'), aCall('A-001', { call: 2 }), aCall('A-001', { call: 3, last: true })]) {
      world.call(call);
      await world.pass(12_000);
    }
    expect(world.spoken.map((sentence) => sentence.split('.')[0])).toEqual([
      'Nomor antrean, A, nol nol satu',
      'Panggilan kedua',
      'Panggilan terakhir',
    ]);
  });

  test('never sound over each other, whatever comes and is taken back', async () => {
    const happenings = fc.array(
      fc.record({ pauseMs: fc.nat(9_000), number: fc.integer({ min: 1, max: 6 }), undo: fc.boolean() }),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(happenings, fc.integer({ min: 200, max: 20_000 }), async (all, sentenceMs) => {
        const world = new World();
        world.sentenceMs = sentenceMs;
        for (const { pauseMs, number, undo } of all) {
          if (undo) world.undo(`A-00${number}`);
          else world.call(aCall(`A-00${number}`));
          await world.pass(pauseMs);
        }
        await world.pass(5_000);
        expect(overlaps(sounds(world))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('thirty calls within a minute', () => {
  /** Half of the visitors stand in front of the screen and sit down 12 s after they were called, the others when they were heard. */
  test('[Q7] are all heard within two minutes of the first, and nobody is called who sits already', async () => {
    const world = new World();
    // As long as the recordings take, with a counter of two digits.
    Object.assign(world, { sentenceMs: 8_000, shortMs: 4_200 });
    const seated = new Map<string, number>();
    const sitting: { at: number; number: string }[] = [];
    for (let second = 0; second < 120; second++) {
      if (second < 60 && second % 2 === 0) {
        const number = `A-${100 + second / 2}`;
        world.call(aCall(number, { counter: 1 + second / 2 }));
        if (second % 4 === 0) sitting.push({ at: world.now + 12_000, number });
      }
      for (const { number } of sitting.filter(({ at, number }) => at <= world.now && !seated.has(number))) {
        seated.set(number, world.now);
        world.sits(number);
      }
      await world.pass(1_000);
    }
    expect(world.announcer.queue).toMatchObject({ waiting: [] });
    const begun = world.heard.filter(({ endedAt }) => endedAt === null);
    expect(begun.filter(({ number, beganAt }) => beganAt >= (seated.get(number) ?? Infinity))).toEqual([]);
    const unheard = world.listed.filter(({ number }) => !begun.some((speech) => speech.number === number));
    expect(unheard.filter(({ number }) => !seated.has(number))).toEqual([]);
    expect(begun.length).toBeGreaterThan(15);
  });
});

/** Beginnings in a list of sounds that come before the end of the sound in front of them. */
const overlaps = (lines: string[]) =>
  lines.filter((line, place) => line.startsWith('begin') && place > 0 && !lines[place - 1]!.startsWith('end'));

describe('a call that is taken back', () => {
  test('is not said when it has not begun', async () => {
    const world = new World();
    world.call(aCall('A-001'), aCall('B-001'));
    await world.pass(3_000);
    world.undo('B-001');
    await world.pass(30_000);
    expect(world.spoken).toHaveLength(1);
  });

  test('falls silent in the middle, and the next one is said whole', async () => {
    const world = new World();
    world.call(aCall('A-001'), aCall('B-001'));
    await world.pass(3_000);
    world.undo('A-001');
    await world.pass(200);
    expect(sounds(world).slice(-2)).toEqual(['end A-001/1 id', 'begin chime']);
    await world.pass(10_000);
    expect(world.spoken).toEqual([expect.stringContaining('B, nol nol satu')]);
  });
});

describe('a screen without sound', () => {
  test('that the browser keeps silent shows every call all the same', async () => {
    const world = new World();
    world.audible = false;
    world.call(aCall('A-001'), aCall('B-001'));
    await world.pass(1_000);
    expect(world.announcer.queue.front?.call.number).toBe('A-001');
    await world.pass(8_000);
    expect(world.announcer.queue.front?.call.number).toBe('B-001');
    expect(world.log).toEqual([]);
  });

  test('with a stuck sound card goes on with the next call', async () => {
    const world = new World();
    world.sentenceMs = Number.POSITIVE_INFINITY;
    world.call(aCall('A-001'), aCall('B-001'));
    await world.pass(speechAtMostMs + 2_000);
    expect(world.announcer.queue.front?.call.number).toBe('B-001');
  });

  test('with a voice that fails goes on with the next call', async () => {
    const silent: Voice = { prepare: () => undefined, say: () => Promise.resolve(false) };
    const world = new World({ voice: silent });
    world.call(aCall('A-001'), aCall('B-001'));
    await world.pass(10_000);
    expect(world.announcer.queue.front?.call.number).toBe('B-001');
    expect(world.spoken).toEqual([]);
  });
});

describe('what is no call', () => {
  test('[Q10] takes the voice from a call in the middle of its sentence, and gives it back', async () => {
    const world = new World();
    world.call(aCall('A-001'));
    await world.pass(3_000);
    world.announcer.hush(true);
    const said = world.notice();
    await world.pass(1_000);
    expect([world.announcer.queue.front, sounds(world).at(-1)]).toEqual([null, 'begin notice']);
    world.call(aCall('B-001'));
    await world.pass(6_000);
    expect([await said, world.announcer.queue.front]).toEqual([true, null]);
    world.announcer.hush(false);
    await world.pass(20_000);
    expect(world.spoken.map((sentence) => sentence.slice(15, 17))).toEqual(['A,', 'B,']);
  });

  test('[Q10] calls of another time are not said after it', async () => {
    const world = new World();
    world.announcer.hush(true);
    world.call(aCall('A-001'));
    await world.pass(121_000);
    world.call(aCall('B-001'));
    world.announcer.hush(false);
    await world.pass(20_000);
    expect(world.spoken).toHaveLength(1);
    expect(world.spoken[0]).toContain('B, nol nol satu');
  });

  test('[Q11] waits for the calls, and a call that comes ends it', async () => {
    const world = new World();
    world.call(aCall('A-001'));
    await world.pass(1_000);
    expect(world.announcer.isFree).toBe(false);
    await world.pass(9_000);
    expect(world.announcer.isFree).toBe(true);
    const said = world.notice();
    await world.pass(1_000);
    expect(world.announcer.isFree).toBe(false);
    world.call(aCall('B-001'));
    await world.pass(500);
    expect(await said).toBe(false);
    await world.pass(12_000);
    expect(world.spoken).toHaveLength(2);
    expect(world.announcer.isFree).toBe(true);
  });
});

test('[RH6] in a rehearsal, where the hall’s time is faster than people, a call stays in front as long as in life', async () => {
  let elapsed = 0;
  const hallNow = () => 1_000_000 + elapsed * 60;
  const speaker = { speak: async () => undefined };
  const announcer = new CallAnnouncer(
    speaker,
    hallNow,
    () => undefined,
    undefined,
    () => elapsed,
  );
  const pass = async (ms: number) => {
    elapsed += ms;
    await Promise.resolve();
    announcer.tick();
  };
  announcer.receive(aView([]));
  const first = aCall('A-001', { at: hallNow() });
  announcer.receive(aView([aCall('A-002', { at: hallNow() }), first]));
  const front = () => announcer.queue.front?.call.number;
  expect(front()).toBe('A-001');
  for (let second = 0; second < 7; second++) await pass(1_000);
  expect(front()).toBe('A-001');
  for (let second = 0; second < 3; second++) await pass(1_000);
  expect(front()).toBe('A-002');
});
