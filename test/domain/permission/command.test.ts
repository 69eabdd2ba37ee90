/** A row may name roles of people (rules S1, S6, S7). No command of the hall does so yet: the rows are made here. */
import { expect, test } from 'vitest';
import { happened } from '../../../server/domain/core/outcome.ts';
import {
  administrator,
  type DecidesAll,
  kindInLog,
  ofAgency,
  officer,
  type SenderKind,
  supervisor,
} from '../../../server/domain/core/tables.ts';
import { mayCommand, maySend } from '../../../server/domain/permission/command.ts';
import type { Sender } from '../../../server/domain/permission/sender.ts';
import { mayView } from '../../../server/domain/permission/view.ts';
import type { Role } from '../../../shared/access/access.ts';
import { AgencyId, CounterId, KioskId } from '../../../shared/base/ids.ts';
import { agencies, person as officerOf, refusalOf } from '../../support/domain/senders.ts';
import { smallHall } from '../../support/play/hall-builder.ts';
import { commandsAt } from '../../support/play/samples/command-samples.ts';
import * as wish from '../../support/play/wishes.ts';

/** Each compiles because `by` says what the parameters of `decide` are. */
const rows = {
  MarkAgencyAbsent: {
    by: supervisor,
    scope: ofAgency,
    decide: (state, { agencyId, reason }, { officerId }) =>
      state.absences.has(agencyId) || officerId === ''
        ? happened()
        : happened({ type: 'AgencyMarkedAbsent', agencyId, reason }),
  },
  MarkAgencyPresent: {
    by: officer,
    scope: ofAgency,
    decide: (_state, { agencyId }) => happened({ type: 'AgencyMarkedPresent', agencyId }),
  },
} satisfies Partial<DecidesAll>;

const [ours, theirs] = [AgencyId.parse('dukcapil'), AgencyId.parse('pajak')];
const person = (role: Role, onlyCounterId: CounterId | null = null): Sender => ({
  kind: 'person',
  rights: { role, agencyIds: [ours] },
  onlyCounterId,
});
const desk = (role: Role): Sender => ({
  kind: 'key',
  roles: ['desk'],
  agencyIds: null,
  actsFor: { role, agencyIds: [ours] },
});
const pin = CounterId.parse('loket-1');
const senders: Record<string, Sender> = {
  officer: person('officer'),
  supervisor: person('supervisor'),
  administrator: person('administrator'),
  'officer with a PIN': person('officer', pin),
  'supervisor with a PIN': person('supervisor', pin),
  'administrator with a PIN': person('administrator', pin),
  'key for an officer': desk('officer'),
  'key for a supervisor': desk('supervisor'),
  'key for an administrator': desk('administrator'),
  kiosk: { kind: 'kiosk', kioskId: KioskId.parse('k-1') },
  display: { kind: 'display' },
  visitor: { kind: 'visitor', ticketId: null },
};

/** Who of them may send such a row, about their own agency. */
function allowed(by: readonly SenderKind[]): string[] {
  const about = rows.MarkAgencyAbsent.scope({ agencyId: ours });
  return Object.keys(senders).filter((name) => maySend(smallHall(), senders[name] as Sender, by, about).ok);
}

test('[S1][S6][S7] a row for supervisors: no officer, nobody with a PIN, no key', () => {
  expect(allowed([rows.MarkAgencyAbsent.by])).toEqual(['supervisor']);
});
test('[S1] the same with administrators, where the row says so', () => {
  expect(allowed([supervisor, administrator])).toEqual(['supervisor', 'administrator']);
});
test('[S1] a row for officers is also for supervisors, with a PIN and through a key', () => {
  expect(allowed([rows.MarkAgencyPresent.by])).toEqual([
    'officer',
    'supervisor',
    'officer with a PIN',
    'supervisor with a PIN',
    'key for an officer',
    'key for a supervisor',
  ]);
});
test('[S3] a supervisor stays within their agencies', () => {
  const may = maySend(smallHall(), person('supervisor'), [supervisor], ofAgency({ agencyId: theirs }));
  expect(may).toMatchObject({ ok: false, refusal: { code: 'not-your-agency' } });
});
test('[L8] in the log everybody who has a role is an officer', () => {
  const kinds = [supervisor, administrator, officer, 'kiosk', 'visitor', 'hall'] as const;
  expect(kinds.map(kindInLog)).toEqual(['officer', 'officer', 'officer', 'kiosk', 'visitor', 'hall']);
});

const ofPajak = agencies('pajak');
test('[S11] what a counter holds is brought to an end by whoever is there, of whichever agency by now', () => {
  const hall = smallHall();
  const place = { agencyId: 'dukcapil', counterId: 'loket-1', serviceId: 'ktp', elsewhere: 'kk', prefix: 'A' };
  const may = Object.values(commandsAt(place)).filter(
    (command) => mayCommand(hall, officerOf('officer', ofPajak), command, true).ok,
  );
  expect(may.map(({ type }) => type).toSorted()).toEqual([
    ...['Cancel', 'CloseCounter', 'Complete', 'Hold', 'MarkMissed', 'Recall', 'StartService', 'Transfer', 'Undo'],
  ]);
  const elsewhere = Object.values(commandsAt(place)).filter(
    (command) => mayCommand(hall, officerOf('officer', ofPajak), command).ok,
  );
  expect(elsewhere).toEqual([]);
});
test('[S11] nobody else’s, and not as an administrator; with a PIN of another counter one’s own too', () => {
  const hall = smallHall();
  const close = wish.closeCounter('loket-1');
  expect(refusalOf(mayCommand(hall, officerOf('officer', ofPajak), close))).toBe('not-your-agency');
  expect(refusalOf(mayCommand(hall, officerOf('officer', ofPajak, 'loket-2'), close))).toBe('not-permitted');
  expect(refusalOf(mayCommand(hall, officerOf('officer', ofPajak, 'loket-2'), close, true))).toBeNull();
  expect(refusalOf(mayCommand(hall, officerOf('administrator', null), close, true))).toBe('not-permitted');
});
test('[S11] whoever is at a counter sees it', () => {
  const [hall, query] = [smallHall(), { counterId: CounterId.parse('loket-1') }];
  const moved = officerOf('officer', ofPajak);
  expect(refusalOf(mayView(hall, moved, 'counter', query))).toBe('not-your-agency');
  expect(refusalOf(mayView(hall, moved, 'counter', query, true))).toBeNull();
});
