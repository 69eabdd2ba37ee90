import { expect, test } from 'vitest';
import { differenceWished, lendableServices, ownServices } from '../../../../counter/supervisor/acts/lending.ts';
import { AgencyId, CounterId, ServiceId } from '../../../../shared/base/ids.ts';
import { morning } from '../../../support/play/given.ts';
import { see } from '../../../support/play/see.ts';
import { fitri } from '../../../support/play/wishes.ts';

const ids = (...names: string[]) => names.map((name) => ServiceId.parse(name));
const seen = (play = morning()) => ({ catalogue: see(play, 'catalogue', {}), acts: see(play, 'acts', {}) });
const counterIn = ({ catalogue }: ReturnType<typeof seen>, counterId: string) =>
  catalogue.counters.find((each) => each.counterId === CounterId.parse(counterId))!;
const all = { agencyIds: null };

test('[R2] what a counter serves by the settings follows from what is lent', () => {
  const lent = seen(morning().as(fitri).lend('loket-3', ['akta'], ['ktp']));
  expect(counterIn(lent, 'loket-3').serviceIds).toEqual(['akta']);
  expect(ownServices(counterIn(lent, 'loket-3'), lent.acts)).toEqual(['ktp']);
  expect(ownServices(counterIn(lent, 'loket-1'), lent.acts)).toEqual(['ktp', 'kk']);
});
test('[R3][S14] an agency’s counter is offered that agency’s services, a shared one those of the supervisor; what it has comes first', () => {
  const now = seen();
  const offered = (counterId: string, agencyIds: AgencyId[] | null = null) => {
    const counter = counterIn(now, counterId);
    const found = lendableServices(now.catalogue, counter, { agencyIds }, counter.serviceIds);
    return found.map(({ serviceId }) => serviceId);
  };
  expect(offered('loket-3')).toEqual(['ktp', 'kk', 'akta']);
  expect(offered('loket-10', all.agencyIds)).toEqual(['pbb', 'klaim', 'ktp', 'kk', 'akta']);
  expect(offered('loket-10', [AgencyId.parse('dukcapil')])).toEqual(['pbb', 'klaim', 'ktp', 'kk', 'akta']);
  expect(offered('loket-10', [AgencyId.parse('bpjs')])).toEqual(['pbb', 'klaim']);
});
test('[R2] a choice is told as the difference to the settings; as they say is nothing of both', () => {
  expect(differenceWished(ids('ktp', 'kk'), new Set(ids('kk', 'akta')))).toEqual({ more: ['akta'], fewer: ['ktp'] });
  expect(differenceWished(ids('ktp', 'kk'), new Set(ids('kk', 'ktp')))).toEqual({ more: [], fewer: [] });
});
