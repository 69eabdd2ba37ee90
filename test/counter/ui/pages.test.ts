/** Which pages are offered to whom: those of which the server lets them use what is on them. */
import { expect, test } from 'vitest';
import { type Page, pageRows } from '../../../counter/ui/pages.ts';
import { mayUse } from '../../../server/domain/permission/route.ts';
import type { PersonSender } from '../../../server/domain/permission/sender.ts';
import { mayView } from '../../../server/domain/permission/view.ts';
import { type Agencies, Role } from '../../../shared/access/access.ts';
import type { RouteUser } from '../../../shared/routes/contract.ts';
import { agencies, person } from '../../support/domain/senders.ts';
import { smallHall } from '../../support/play/hall-builder.ts';

/** What each page cannot do without; null: the desk, where the rules of commands say who may. `floor` and `noticeBoard` are views. */
const needs: Record<Page, RouteUser | 'floor' | 'noticeBoard' | null> = {
  floor: 'floor',
  desk: null,
  notices: 'noticeBoard',
  attendance: 'record',
  accuracy: 'record',
  whatIf: 'whatIf',
  people: 'people',
  devices: 'devices',
  settings: 'settings',
  record: 'record',
  keys: 'keys',
};

const everybody = Role.options.flatMap((role) =>
  [null, agencies('dukcapil')].flatMap((agencyIds: Agencies) =>
    [false, true].map((byPin) => ({ role, agencyIds, byPin })),
  ),
);

function mayOpen(who: RouteUser | 'floor' | 'noticeBoard' | null, sender: PersonSender): boolean {
  if (who === null) return sender.rights.role !== 'administrator';
  return who === 'floor' || who === 'noticeBoard'
    ? mayView(smallHall(), sender, who, {}).ok
    : mayUse(who, sender, false).ok;
}

test.each(Object.entries(needs))('[S8] %s', (page, who) => {
  for (const visitor of everybody) {
    const { role, agencyIds, byPin } = visitor;
    const sender = person(role, agencyIds, byPin ? 'loket-1' : null);
    const may = mayOpen(who, sender);
    // An administrator never signs in with a PIN: there is no counter for them.
    if (role === 'administrator' && byPin) continue;
    expect({ ...visitor, may: pageRows[page as Page].for(visitor) }).toEqual({ ...visitor, may });
  }
});
