/** Which pages are offered to whom: those of which the server lets them use what is on them. */
import { expect, test } from 'vitest';
import { type Page, pageRows } from '../../../counter/ui/pages.ts';
import { mayUse } from '../../../server/domain/permission/route.ts';
import { type Agencies, Role } from '../../../shared/access.ts';
import type { RouteUser } from '../../../shared/routes/contract.ts';
import { agencies, person } from '../../support/domain/senders.ts';

/** What each page cannot do without; null: the desk, where the rules of commands say who may. */
const needs: Record<Page, RouteUser | null> = {
  desk: null,
  people: 'people',
  devices: 'devices',
  record: 'record',
  keys: 'keys',
};

const everybody = Role.options.flatMap((role) =>
  [null, agencies('dukcapil')].flatMap((agencyIds: Agencies) =>
    [false, true].map((byPin) => ({ role, agencyIds, byPin })),
  ),
);

test.each(Object.entries(needs))('[S8] %s', (page, who) => {
  for (const visitor of everybody) {
    const { role, agencyIds, byPin } = visitor;
    const sender = person(role, agencyIds, byPin ? 'loket-1' : null);
    const may = who === null ? role !== 'administrator' : mayUse(who, sender, false).ok;
    // An administrator never signs in with a PIN: there is no counter for them.
    if (role === 'administrator' && byPin) continue;
    expect({ ...visitor, may: pageRows[page as Page].for(visitor) }).toEqual({ ...visitor, may });
  }
});
