import { describe, expect, test } from 'vitest';
import { rankedServices } from '../../../../counter/desk/parts/service-ranks.ts';
import { ServiceId } from '../../../../shared/base/ids.ts';
import { catalogue } from '../../../support/clients/kiosk-hall.ts';

const ranked = (query: string, near: string[] = []) =>
  rankedServices(
    catalogue,
    query,
    near.map((id) => ServiceId.parse(id)),
  ).map(({ serviceId }) => serviceId);
const agencyOf = (serviceId: ServiceId) => catalogue.services.find((one) => one.serviceId === serviceId)?.agencyId;

describe('a service is found at the desk as at the kiosk', () => {
  test('[G5] with nothing typed all, those of this counter first', () => {
    const near = ['A-REKAM', 'Q-BARU'].filter((id) => catalogue.services.some((one) => one.serviceId === id));
    expect(ranked('', near).slice(0, near.length).toSorted()).toEqual(near.toSorted());
    expect(ranked('')).toHaveLength(catalogue.services.length);
  });
  test('[G5] a whole word before what only contains it, and everyday words', () => {
    expect(ranked('ktp')[0]).toBe('A-REKAM');
    expect(agencyOf(ranked('paspr')[0]!)).toBe(agencyOf(ranked('paspor')[0]!));
    expect(ranked('xyzzy')).toEqual([]);
  });
  test('[G5] an agency’s name gives its services', () => {
    const imigrasi = catalogue.agencies.find(({ shortName }) => /imigrasi/i.test(shortName.id))!;
    const found = ranked(imigrasi.shortName.id);
    const own = catalogue.services.filter(({ agencyId }) => agencyId === imigrasi.agencyId);
    expect(found.slice(0, own.length).toSorted()).toEqual(own.map(({ serviceId }) => serviceId).toSorted());
  });
});
