/** Who may do what: every command and every view, for everybody, as the tables in RULES.md say. */
import { describe, expect, test } from 'vitest';
import { officerAt } from '../../../server/domain/counter/desk.ts';
import { agenciesOf } from '../../../server/domain/permission/agencies.ts';
import { mayCommand } from '../../../server/domain/permission/command.ts';
import { mayRecord } from '../../../server/domain/permission/record.ts';
import type { Rights, Sender } from '../../../server/domain/permission/sender.ts';
import { mayView, queryWithin } from '../../../server/domain/permission/view.ts';
import { type Agencies, KeyRole } from '../../../shared/access/access.ts';
import { AgencyId, CounterId, KioskId } from '../../../shared/base/ids.ts';
import { type Command, type CommandType, commandTypes } from '../../../shared/commands.ts';
import type { Result } from '../../../shared/refusals/result.ts';
import { type ViewName, type ViewQuery, views } from '../../../shared/views/views.ts';
import { morning } from '../../support/play/given.ts';
import { smallHall } from '../../support/play/hall-builder.ts';
import { tableAfter } from '../../support/play/rules-table.ts';
import { commandsAt } from '../../support/play/samples/command-samples.ts';
import { nounViews } from '../../support/play/samples/noun-samples.ts';
import type { Place } from '../../support/play/samples/sample.ts';
import * as wish from '../../support/play/wishes.ts';
import { ticket } from '../../support/play/wishes.ts';

const hall = smallHall();
/** Null: may. */
const refusalOf = (may: Result) => (may.ok ? null : may.refusal.code);

/** Whose these are, told once more and by hand; one is not there at all. */
const owners: Record<string, string[] | 'unknown'> = {
  'loket-1': ['dukcapil'],
  'loket-4': ['pajak'],
  'loket-10': ['bpjs', 'pajak'],
  'loket-99': 'unknown',
  kk: ['dukcapil'],
  pbb: ['pajak'],
  klaim: ['bpjs'],
  paspor: 'unknown',
  dukcapil: ['dukcapil'],
  pajak: ['pajak'],
  bpjs: ['bpjs'],
  imigrasi: 'unknown',
};
const places: Place[] = [
  { agencyId: 'dukcapil', counterId: 'loket-1', serviceId: 'kk', elsewhere: 'pbb', prefix: 'A' },
  { agencyId: 'pajak', counterId: 'loket-4', serviceId: 'pbb', elsewhere: 'kk', prefix: 'B' },
  { agencyId: 'bpjs', counterId: 'loket-10', serviceId: 'klaim', elsewhere: 'kk', prefix: 'C' },
  { agencyId: 'imigrasi', counterId: 'loket-99', serviceId: 'paspor', elsewhere: 'kk', prefix: 'D' },
];
const counterIds = places.map(({ counterId }) => counterId);
/** Each command at each of these places, each time about another ticket. */
const samples = places.map((place, index) => commandsAt(place, index + 1));
const commands = commandTypes.map((type): [CommandType, Command[]] => [type, samples.map((at) => at[type])]);

type ViewAsked = { [N in ViewName]: [name: N, query: ViewQuery<N>] }[ViewName];
const asked: ViewAsked[] = [
  ['about', {}],
  ['catalogue', {}],
  ['kiosk', {}],
  ['display', {}],
  ['counters', {}],
  ['floor', {}],
  ['acts', {}],
  ['alarms', {}],
  ...counterIds.map((counterId): ViewAsked => ['counter', { counterId: CounterId.parse(counterId) }]),
  ...counterIds.map((counterId): ViewAsked => ['line', { counterId: CounterId.parse(counterId) }]),
  ...counterIds.map((counterId): ViewAsked => ['find', { counterId: CounterId.parse(counterId), text: '1' }]),
  ...['k-1', 'k-1-2', 'k-2', 'k-12'].map((id): ViewAsked => ['reserve', { kioskId: KioskId.parse(id) }]),
  ...Object.entries(nounViews).flatMap(([name, { asks }]) => asks.map((query) => [name, query] as ViewAsked)),
  ['ticket', { token: 'x' }],
];

const agency = (id: string) => AgencyId.parse(id);
/** Every choice of agencies that somebody can be of. */
const choices: Agencies[] = [
  null,
  ...[['dukcapil'], ['pajak'], ['bpjs'], ['dukcapil', 'pajak'], ['dukcapil', 'bpjs'], ['pajak', 'bpjs']].map((ids) =>
    ids.map(agency),
  ),
  ['dukcapil', 'pajak', 'bpjs'].map(agency),
  [agency('instansi-lain')],
];
const person = (rights: Rights, onlyCounterId: string | null = null): Sender => ({
  kind: 'person',
  rights,
  onlyCounterId: onlyCounterId === null ? null : CounterId.parse(onlyCounterId),
});
const key = (roles: KeyRole[], agencyIds: Agencies, actsFor: Rights | null): Sender => ({
  kind: 'key',
  roles,
  agencyIds,
  actsFor,
});
const anyOfficer: Rights = { role: 'officer', agencyIds: null };

/** A sender, its column in the tables, and the agencies that it is of. */
type Somebody = [column: string, sender: Sender, agencyIds: Agencies];
const fixed: Somebody[] = [
  ['kiosk', { kind: 'kiosk', kioskId: KioskId.parse('k-1') }, []],
  ['display', { kind: 'display' }, []],
  ['visitor', { kind: 'visitor', ticketId: ticket(1) }, []],
];
const people: Somebody[] = choices.flatMap((agencyIds) =>
  (['officer', 'supervisor', 'administrator'] as const).map(
    (role): Somebody => [role, person({ role, agencyIds }), agencyIds],
  ),
);
const keys: Somebody[] = choices.flatMap((agencyIds) =>
  KeyRole.options.map(
    (role): Somebody => [`key ${role}`, key([role], agencyIds, role === 'desk' ? anyOfficer : null), agencyIds],
  ),
);
const everybody = [...fixed, ...people, ...keys];

const isOf = (agencyIds: Agencies, ids: string[]) =>
  agencyIds === null || ids.some((id) => agencyIds.includes(agency(id)));

/** What a word of the tables means for one wish. `unknown` is the refusal where there is no such place. */
function verdict(word: string, place: string | null, isOwn: boolean, agencyIds: Agencies, unknown: string) {
  if (word === '–') return 'not-permitted';
  if (word === 'yes') return null;
  if (word === 'phone') return isOwn ? null : 'not-permitted';
  if (word === 'all') return place !== null && owners[place] === 'unknown' ? unknown : null;
  if (word === 'own') return isOwn ? null : 'not-yours';
  if (word !== 'agency' || place === null) throw new Error(`The tables know no “${word}”`);
  const owner = owners[place];
  if (owner === undefined) throw new Error(`Nobody has said whose ${place} is`);
  if (owner === 'unknown') return unknown;
  return isOf(agencyIds, owner) ? null : 'not-your-agency';
}

/** Where a command is to take effect, and what it is called if that is not there. */
function placeOf(command: Command): [place: string | null, unknown: string] {
  if ('about' in command)
    return command.about.of === 'agency' ? [command.about.agencyId, 'agency-unknown'] : [null, ''];
  if (command.type === 'PlanActs') {
    const [{ act }] = command.acts as [(typeof command.acts)[number]];
    return act.is === 'stop' ? [null, ''] : [act.counterId, 'counter-unknown'];
  }
  if ('counterId' in command) return [command.counterId, 'counter-unknown'];
  if ('agencyId' in command) return [command.agencyId, 'agency-unknown'];
  return command.type === 'IssueTicket' || command.type === 'HandInTicket'
    ? [command.serviceId, 'service-unknown']
    : [null, ''];
}

describe('[S1][S3][S4][S5] commands', () => {
  const table = tableAfter('S1');
  const expected = (column: string, command: Command, agencyIds: Agencies) => {
    const [place, unknown] = placeOf(command);
    const isOwn = command.type === 'CancelOwnTicket' && command.ticketId === ticket(1);
    const word = table.cell(command.type, column);
    return verdict(word, place, isOwn, agencyIds, unknown);
  };

  test('[S1] the table names every command once, and everybody', () => {
    expect(table.names.toSorted()).toEqual(commandTypes.toSorted());
    expect(table.columns.toSorted()).toEqual([...new Set(everybody.map(([column]) => column))].toSorted());
  });
  test.each(commands)('[S1][S3][S4][S5] %s', (_, wishes) => {
    for (const command of wishes)
      for (const [column, sender, agencyIds] of everybody)
        expect(refusalOf(mayCommand(hall, sender, command)), JSON.stringify([sender, command])).toBe(
          expected(column, command, agencyIds),
        );
  });
  test('[S14] what is the whole hall’s own takes somebody of the whole hall', () => {
    const ask = (agencyIds: Agencies, command: Command) =>
      refusalOf(mayCommand(hall, person({ role: 'supervisor', agencyIds }), command));
    const all = ['dukcapil', 'pajak', 'bpjs'].map(agency);
    for (const command of [wish.stopNumbers({ of: 'hall' }), wish.resumeNumbers({ of: 'hall' })])
      expect([null, all, [agency('pajak')]].map((agencyIds) => ask(agencyIds, command))).toEqual([
        null,
        'not-your-agency',
        'not-your-agency',
      ]);
    const ofPbb = wish.stopNumbers({ of: 'service', serviceId: 'pbb' });
    expect([[agency('pajak')], [agency('bpjs')]].map((of) => ask(of, ofPbb))).toEqual([null, 'not-your-agency']);
  });
  test('[S13] a hall may keep for supervisors what ends or moves numbers of a whole agency', () => {
    const kept = smallHall((draft) => {
      draft.policy = { ...draft.policy, agencyDecisions: 'supervisors' };
    });
    const grave = [
      wish.markAbsent('dukcapil'),
      wish.settle('dukcapil', [1], { is: 'end', reason: 'not-come' }),
      wish.settle('dukcapil', [1], { is: 'move', serviceId: 'kk' }),
      wish.undoSettling('dukcapil', 1),
    ];
    const light = [wish.markPresent('dukcapil'), wish.settle('dukcapil', [1], { is: 'stay', minutes: 5 })];
    const asked = (of: typeof hall, sender: Sender, all: Command[]) =>
      new Set(all.map((command) => refusalOf(mayCommand(of, sender, command))));
    const [theirs, others] = [[agency('dukcapil')], [agency('pajak')]];
    const officers = [
      person({ role: 'officer', agencyIds: theirs }),
      person({ role: 'supervisor', agencyIds: theirs }, 'loket-1'),
      key(['desk'], null, { role: 'supervisor', agencyIds: theirs }),
    ];
    for (const sender of officers) {
      expect(asked(kept, sender, grave)).toEqual(new Set(['supervisor-decides']));
      expect(asked(kept, sender, light)).toEqual(new Set([null]));
      expect(asked(hall, sender, grave)).toEqual(new Set([null]));
    }
    expect(asked(kept, person({ role: 'supervisor', agencyIds: theirs }), grave)).toEqual(new Set([null]));
    expect(asked(kept, person({ role: 'supervisor', agencyIds: others }), grave)).toEqual(new Set(['not-your-agency']));
  });
  test('[S4] a phone that has shown no genuine token has no ticket of its own', () => {
    expect(refusalOf(mayCommand(hall, { kind: 'visitor', ticketId: null }, wish.cancelOwn(1)))).toBe('not-yours');
  });
  test.each(commands)('[S6] %s, signed in with a PIN at loket 1', (_, wishes) => {
    for (const command of wishes)
      for (const agencyIds of choices) {
        const isElsewhere = 'counterId' in command && command.counterId !== 'loket-1';
        const refusal = refusalOf(mayCommand(hall, person({ role: 'officer', agencyIds }, 'loket-1'), command));
        expect(refusal).toBe(isElsewhere ? 'not-permitted' : expected('officer', command, agencyIds));
      }
  });
  test('[S6][S11] whoever is still at loket 2 and signs in with a PIN at loket 1 can end what they began, and only that', () => {
    const play = morning().as(wish.kiosk).issue('ktp').as(wish.ani).closeCounter('loket-1');
    play.as(wish.budi).callNext('loket-2').start('loket-2', 1);
    const atLoket1 = person({ role: 'officer', agencyIds: null }, 'loket-1');
    const send = (command: Command) => {
      const isThere = 'counterId' in command && officerAt(play.state, command.counterId) === 'p-budi';
      const may = mayCommand(play.state.hall!, atLoket1, command, isThere);
      if (!may.ok) return may.refusal.code;
      const decision = play.try(wish.budi, command);
      return decision.ok ? null : decision.refusal.code;
    };
    expect(send(wish.openCounter('loket-1'))).toBe('officer-elsewhere');
    expect(send(wish.callNext('loket-2'))).toBe('not-permitted');
    expect(send(wish.closeCounter('loket-3'))).toBe('not-permitted');
    expect(send(wish.complete('loket-2', 1))).toBeNull();
    expect(send(wish.closeCounter('loket-2'))).toBeNull();
    expect(send(wish.openCounter('loket-1'))).toBeNull();
  });

  const roles: KeyRole[][] = [[], ['kiosk'], ['desk'], ['screen', 'record'], ['kiosk', 'desk'], [...KeyRole.options]];
  const wishes = commands.flatMap(([, each]) => each);
  test.each(roles.map((each) => [each]))('[S7] a key %j in nobody’s name is a kiosk, or nothing', (has) => {
    for (const command of wishes)
      for (const agencyIds of choices)
        expect(refusalOf(mayCommand(hall, key(has, agencyIds, null), command))).toBe(
          has.includes('kiosk') ? expected('key kiosk', command, agencyIds) : 'not-permitted',
        );
  });
  test.each(roles.map((each) => [each]))('[S7] a key %j in a person’s name stays within what both may', (has) => {
    for (const command of wishes)
      for (const own of choices)
        for (const theirs of choices) {
          const both = own === null || theirs === null ? (own ?? theirs) : own.filter((id) => theirs.includes(id));
          expect(refusalOf(mayCommand(hall, key(has, own, { role: 'supervisor', agencyIds: theirs }), command))).toBe(
            has.includes('desk') ? expected('key desk', command, both) : 'not-permitted',
          );
        }
  });
  test('[S7] and an administrator does nothing at a counter through a key either', () => {
    for (const command of wishes)
      expect(
        refusalOf(mayCommand(hall, key(['desk'], null, { role: 'administrator', agencyIds: null }), command)),
      ).toBe('not-permitted');
  });
});

describe('[S2][S3][S4][S5] views', () => {
  const table = tableAfter('S2');
  const expected = (column: string, [name, query]: ViewAsked, agencyIds: Agencies) => {
    // The kiosk's own; a key's are all that are no device's.
    const isOwn =
      name === 'notices'
        ? query.place === 'phone'
        : name === 'reserve' && (column !== 'kiosk' || ['k-1', 'k-1-2'].includes(query.kioskId));
    return verdict(
      table.cell(name, column),
      'counterId' in query ? query.counterId : null,
      isOwn,
      agencyIds,
      'not-found',
    );
  };
  const refusal = (sender: Sender, [name, query]: ViewAsked) => refusalOf(mayView(hall, sender, name, query));

  test('[S2] the table names every view once, and everybody', () => {
    expect(table.names.toSorted()).toEqual(Object.keys(views).toSorted());
    expect(table.columns.toSorted()).toEqual([...new Set(everybody.map(([column]) => column))].toSorted());
    expect(new Set(asked.map(([name]) => name)).size).toBe(table.names.length);
  });
  for (const view of asked)
    test(`[S2][S3][S4][S5] ${view[0]} ${JSON.stringify(view[1])}`, () => {
      for (const [column, sender, agencyIds] of everybody)
        expect(refusal(sender, view), JSON.stringify(sender)).toBe(expected(column, view, agencyIds));
    });
  test('[S4] a key names its kiosks itself, and never a device or one of its pages', () => {
    for (const kioskId of ['k-0123456789ab', 'k-0123456789ab-2'])
      expect(refusal(key(['kiosk'], null, null), ['reserve', { kioskId: KioskId.parse(kioskId) }])).toBe('not-yours');
  });
  test('[S7] a key with several roles may look at what any of them may', () => {
    for (const view of asked)
      for (const agencyIds of choices) {
        const each = KeyRole.options.map((role) => expected(`key ${role}`, view, agencyIds));
        const most = each.includes(null) ? null : (each.find((one) => one !== 'not-permitted') ?? 'not-permitted');
        expect(refusal(key([...KeyRole.options], agencyIds, null), view)).toBe(most);
      }
  });
});

describe('[J1] the floor', () => {
  const of = (role: Rights['role'], agencyIds: Agencies, pinAt: string | null = null) =>
    person({ role, agencyIds }, pinAt);
  const own = ['dukcapil', 'pajak'].map(agency);

  test('[J1] some agencies alone must be one’s own, and must be there', () => {
    const ask = (sender: Sender, agencies: string) => refusalOf(mayView(hall, sender, 'floor', { agencies }));
    expect(ask(of('supervisor', own), 'pajak')).toBeNull();
    expect(ask(of('supervisor', own), 'pajak,dukcapil')).toBeNull();
    expect(ask(of('supervisor', own), 'pajak,bpjs')).toBe('not-your-agency');
    expect(ask(of('supervisor', null), 'bpjs')).toBeNull();
    expect(ask(of('administrator', null), 'bpjs')).toBeNull();
    expect(ask(of('supervisor', null), 'imigrasi')).toBe('not-found');
    expect(ask(of('supervisor', []), 'bpjs')).toBe('not-your-agency');
  });
  test('[J1] whoever asks sees their own agencies, however they ask; all of the same see the same', () => {
    const asked = (sender: Sender, query: ViewQuery<'floor'> = {}) => queryWithin(sender, 'floor', query);
    expect(asked(of('supervisor', null))).toEqual({});
    expect(asked(of('administrator', null))).toEqual({});
    expect(asked(of('supervisor', own))).toEqual({ agencies: 'dukcapil,pajak' });
    expect(asked(of('supervisor', own.toReversed()))).toEqual({ agencies: 'dukcapil,pajak' });
    expect(asked(of('supervisor', own), { agencies: 'pajak,dukcapil,pajak' })).toEqual({ agencies: 'dukcapil,pajak' });
    expect(asked(of('supervisor', null), { agencies: 'pajak' })).toEqual({ agencies: 'pajak' });
    expect(asked(of('supervisor', []))).toEqual({ agencies: '' });
  });
  test('[S6][J1] not after a PIN', () => {
    expect(refusalOf(mayView(hall, of('supervisor', null, 'loket-1'), 'floor', {}))).toBe('not-permitted');
  });
});

describe('[P3] the record', () => {
  const readers = ['supervisor', 'administrator', 'key record'];
  test('[P3] who may read it, and the lines of which agencies', () => {
    for (const [column, sender, agencyIds] of everybody) {
      expect(refusalOf(mayRecord(sender)), column).toBe(readers.includes(column) ? null : 'not-permitted');
      if (readers.includes(column)) expect(agenciesOf(sender)).toBe(column === 'administrator' ? null : agencyIds);
    }
  });
  test('[S6] not after a PIN', () => {
    expect(refusalOf(mayRecord(person({ role: 'supervisor', agencyIds: null }, 'loket-1')))).toBe('not-permitted');
  });
});
