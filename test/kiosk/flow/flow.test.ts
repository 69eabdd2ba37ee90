import { describe, expect, test } from 'vitest';
import { type Flow, type IssuedOffline, next, started, stepNumberOf, type Tap } from '../../../kiosk/flow/flow.ts';
import type { Answer } from '../../../shared/answers.ts';
import { refusal } from '../../../shared/refusals/refusals.ts';
import { agency, issued, now, service } from '../../support/clients/kiosk-hall.ts';
import fc from '../../support/fast-check.ts';

const having = (...taps: Tap[]): Flow => taps.reduce(next, started);
const at = (flow: Flow) => flow.screen.at;

const toAgency: Tap = { tap: 'agency', agencyId: agency('A') };
const toService: Tap = { tap: 'service', serviceId: service('A-KTP') };
const ready: Tap = { tap: 'ready', asksPriority: true };
const back: Tap = { tap: 'back' };
const ticket = issued();
const yes: Answer = { accepted: true, position: 7, at: now, issued: ticket, called: null };
const no: Answer = { accepted: false, refusal: refusal('quota-reached', { when: 'besok' }) };

describe('the way to a number', () => {
  test('takes an ordinary visitor three touches from a most asked service', () => {
    const flow = having(toService, ready, { tap: 'ordinary' });
    expect(flow.screen).toEqual({ at: 'asking', wish: { serviceId: 'A-KTP', priorityGroup: null } });
  });

  test('asks for the group of whoever needs priority', () => {
    const flow = having(toAgency, toService, ready, { tap: 'priority' });
    expect(at(flow)).toBe('group');
    const asked = next(flow, { tap: 'group', code: 'HAMIL' });
    expect(asked.screen).toEqual({ at: 'asking', wish: { serviceId: 'A-KTP', priorityGroup: 'HAMIL' } });
  });

  test('asks nobody for priority in a hall that has no groups', () => {
    expect(at(having(toService, { tap: 'ready', asksPriority: false }))).toBe('asking');
  });

  test('ends with the number', () => {
    const flow = having(toService, ready, { tap: 'ordinary' }, { tap: 'answered', answer: yes });
    expect(flow.screen).toEqual({ at: 'issued', issued: ticket });
    expect(at(next(flow, { tap: 'start-over' }))).toBe('start');
  });

  test('or with one that the kiosk gave out by itself', () => {
    const own: IssuedOffline = {
      number: ticket.number,
      serviceId: service('A-KTP'),
      class: 'priority',
      issuedAt: now,
      server: 'lost',
    };
    const flow = having(toService, ready, { tap: 'ordinary' }, { tap: 'given', issued: own });
    expect(flow.screen).toEqual({ at: 'issued', issued: own });
    expect(at(next(flow, back))).toBe('start');
    expect(at(having(toService, { tap: 'given', issued: own }))).toBe('service');
  });

  test('a refusal is shown with its wish, and the wish can be asked again', () => {
    const flow = having(toService, ready, { tap: 'ordinary' }, { tap: 'answered', answer: no });
    expect(flow.screen).toMatchObject({ at: 'refused', refusal: { code: 'quota-reached' } });
    expect(at(next(flow, { tap: 'again' }))).toBe('asking');
  });

  test('an accepted wish without a ticket is a bug, and says so', () => {
    const answer: Answer = { ...yes, issued: null };
    expect(() => having(toService, ready, { tap: 'ordinary' }, { tap: 'answered', answer })).toThrow();
  });
});

describe('a second touch on the same button', () => {
  test.each<[string, Tap[], Tap]>([
    ['a service', [], toService],
    ['ready', [toService], ready],
    ['no priority', [toService, ready], { tap: 'ordinary' }],
    ['yes, priority', [toService, ready], { tap: 'priority' }],
    ['a group', [toService, ready, { tap: 'priority' }], { tap: 'group', code: 'HAMIL' }],
  ])('on %s changes nothing', (_, way, tap) => {
    const once = having(...way, tap);
    expect(next(once, tap)).toBe(once);
  });

  test('an answer that comes after leaving changes nothing', () => {
    const left = having(toService, ready, { tap: 'ordinary' }, back);
    expect(next(left, { tap: 'answered', answer: yes })).toBe(left);
  });
});

describe('"Kembali"', () => {
  test('leads through the screens one came by', () => {
    const flow = having(toAgency, toService, ready, { tap: 'priority' }, back);
    expect(at(flow)).toBe('priority');
    expect(at(next(flow, back))).toBe('service');
    expect(at(having(toAgency, toService, back))).toBe('agency');
    expect(at(having(toAgency, toService, back, back))).toBe('start');
  });

  test('keeps what was typed, and leaves the search at once however much was typed', () => {
    const typed = having({ tap: 'search', query: 'k' }, { tap: 'search', query: 'ktp' });
    expect(next(next(typed, toService), back).screen).toEqual({ at: 'search', query: 'ktp' });
    expect(at(next(typed, back))).toBe('start');
  });

  test('leaves the waiting for a server', () => {
    expect(at(having(toService, ready, { tap: 'ordinary' }, back))).toBe('priority');
  });

  test('leads from a refusal to the service, and not to a question whose answer would be refused again', () => {
    const refused = having(
      toService,
      ready,
      { tap: 'priority' },
      { tap: 'group', code: 'HAMIL' },
      { tap: 'answered', answer: no },
    );
    expect(next(refused, back).screen).toEqual({ at: 'service', serviceId: 'A-KTP' });
  });

  test('leads from a number to the start, and does nothing at the start', () => {
    expect(next(started, back)).toBe(started);
    expect(having(toService, ready, { tap: 'ordinary' }, { tap: 'answered', answer: yes }, back)).toBe(started);
  });

  test('remembers the agency, so that the list opens where one was; the next visitor finds it as new', () => {
    expect(having(toAgency, back).lastAgencyId).toBe('A');
    expect(having(toAgency, { tap: 'start-over' }).lastAgencyId).toBeNull();
  });
});

describe('the pledge and the complaint channels', () => {
  test('are one touch from the start, and one touch back', () => {
    const flow = having({ tap: 'about' });
    expect(at(flow)).toBe('about');
    expect(next(flow, back)).toEqual(started);
  });

  test('are no step on the way to a number, and no way into it', () => {
    const flow = having({ tap: 'about' });
    expect([stepNumberOf(started.screen), stepNumberOf(flow.screen)]).toEqual([null, null]);
    for (const tap of [toAgency, toService, ready]) expect(next(flow, tap)).toBe(flow);
    expect(at(having(toService, { tap: 'about' }))).toBe('service');
  });
});

test('each screen says at which of the four steps one is', () => {
  expect(stepNumberOf(having(toAgency).screen)).toBe(1);
  expect(stepNumberOf(having(toService).screen)).toBe(2);
  expect(stepNumberOf(having(toService, ready, { tap: 'priority' }).screen)).toBe(3);
  expect(stepNumberOf(having(toService, ready, { tap: 'ordinary' }).screen)).toBe(4);
});

test('whatever is touched in whatever order, "Kembali" leads to the start in as many touches as there are screens', () => {
  const anyTap: fc.Arbitrary<Tap> = fc.oneof(
    fc.constantFrom<Tap>(toAgency, toService, ready, back, { tap: 'ordinary' }, { tap: 'priority' }, { tap: 'again' }),
    fc.constant<Tap>({ tap: 'about' }),
    fc.constantFrom<Tap>(
      { tap: 'answered', answer: yes },
      { tap: 'answered', answer: no },
      { tap: 'group', code: 'X' },
    ),
    fc.string().map((query): Tap => ({ tap: 'search', query })),
  );
  fc.assert(
    fc.property(fc.array(anyTap, { maxLength: 60 }), (taps) => {
      let flow = having(...taps);
      const screens = flow.before.length;
      for (let touches = 0; touches <= screens; touches++) flow = next(flow, back);
      expect(at(flow)).toBe('start');
    }),
  );
});
