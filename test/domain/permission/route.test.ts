/** Who may use which route: every route, for everybody, as the table in RULES.md says. */
import { describe, expect, test } from 'vitest';
import { mayUse } from '../../../server/domain/permission/route.ts';
import type { Sender } from '../../../server/domain/permission/sender.ts';
import { KeyRole, Role } from '../../../shared/access/access.ts';
import { KioskId } from '../../../shared/base/ids.ts';
import { routes as contracts } from '../../../shared/routes/routes.ts';
import { agencies, person, refusalOf } from '../../support/domain/senders.ts';
import { tableAfter } from '../../support/play/rules-table.ts';
import { ticket } from '../../support/play/wishes.ts';

const routes = Object.entries(contracts).map(([operationId, { who }]) => ({ operationId, who }));

/** A column of the table, who stands for it, and whether they are of the whole hall. */
type Somebody = [column: string, sender: Sender | null, isOfHall: boolean];
const everybody: Somebody[] = [
  ['nobody', null, false],
  ['visitor', { kind: 'visitor', ticketId: null }, false],
  ['visitor', { kind: 'visitor', ticketId: ticket(1) }, false],
  ['kiosk', { kind: 'kiosk', kioskId: KioskId.parse('k-1') }, false],
  ['display', { kind: 'display' }, false],
  ...KeyRole.options.map(
    (role): Somebody => [`key ${role}`, { kind: 'key', roles: [role], agencyIds: null, actsFor: null }, true],
  ),
  ...Role.options.flatMap((role): Somebody[] => [
    [role, person(role, null), true],
    [role, person(role, agencies('dukcapil', 'pajak')), false],
  ]),
];

const verdicts: Record<string, (isOfHall: boolean) => string | null> = {
  yes: () => null,
  '–': () => 'not-permitted',
  '`signed-out`': () => 'signed-out',
  hall: (isOfHall) => (isOfHall ? null : 'not-permitted'),
};

describe('[S8] routes over HTTP', () => {
  const rules = tableAfter('S8');
  const expected = (operationId: string, column: string, isOfHall: boolean) =>
    verdicts[rules.cell(operationId, column)]!(isOfHall);

  test('[S8] the table names every route once, and everybody', () => {
    expect(rules.names.toSorted()).toEqual(routes.map(({ operationId }) => operationId).toSorted());
    expect(rules.columns.toSorted()).toEqual([...new Set(everybody.map(([column]) => column))].toSorted());
  });

  test.each(routes.map(({ operationId, who }) => [operationId, who] as const))('[S8] %s', (operationId, who) => {
    for (const [column, sender, isOfHall] of everybody)
      expect(refusalOf(mayUse(who, sender, false)), column).toBe(expected(operationId, column, isOfHall));
  });

  test('[S8] once the public order list is switched on everybody may read it, and nothing else than before', () => {
    for (const { operationId, who } of routes)
      for (const [column, sender, isOfHall] of everybody)
        expect(refusalOf(mayUse(who, sender, true)), `${operationId} ${column}`).toBe(
          operationId === 'readOrderList' ? null : expected(operationId, column, isOfHall),
        );
  });

  test('[S6] with a PIN a person may what an officer may, and leaves password and PIN as they are', () => {
    const ownSecrets = ['changePassword', 'changePin', 'signOutEverywhere'];
    for (const { operationId, who } of routes)
      for (const role of Role.options) {
        const withPin = mayUse(who, person(role, null, 'loket-1'), false);
        expect(refusalOf(withPin), `${operationId} ${role}`).toBe(
          ownSecrets.includes(operationId) ? 'not-permitted' : expected(operationId, 'officer', false),
        );
      }
  });
});
