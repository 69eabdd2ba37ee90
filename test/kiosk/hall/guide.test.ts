import { describe, expect, test } from 'vitest';
import { guideOf } from '../../../kiosk/hall/guide.ts';
import { refusal } from '../../../shared/refusals/refusals.ts';
import { agency, catalogue, kiosk, kioskWith, now, service } from '../../support/clients/kiosk-hall.ts';

const at = (hours: number) => now + hours * 3_600_000;

describe('what the kiosk knows of the hall', () => {
  const guide = guideOf(catalogue, kiosk);

  test('every agency stands in exactly one zone of the start screen', () => {
    const listed = guide.zones.flatMap(({ agencies }) => agencies.map((entry) => entry.agency.agencyId));
    expect(listed.toSorted()).toEqual(catalogue.agencies.map(({ agencyId }) => agencyId).toSorted());
  });

  test('[V10] an agency that has only shared counters stands where its services are', () => {
    const own = catalogue.services.filter(({ agencyId }) => agencyId === 'M');
    const zoneId = own[0]?.zoneId;
    expect(zoneId).not.toBe(catalogue.zones[0]?.zoneId);
    const agencies = catalogue.agencies.map((each) => (each.agencyId === 'M' ? { ...each, zoneIds: [] } : each));
    const { zones } = guideOf({ ...catalogue, agencies }, kiosk);
    const where = zones.find((group) => group.agencies.some((entry) => entry.agency.agencyId === 'M'));
    expect(where?.zone.zoneId).toBe(zoneId);
  });

  test('every service is there with its agency and where to wait', () => {
    expect(guide.services.size).toBe(catalogue.services.length);
    expect(guide.services.get(service('M-TAHUN'))).toMatchObject({
      agency: { shortName: { id: 'Samsat' } },
      zone: { zoneId: 'polisi-kendaraan-tagihan' },
      refusal: null,
    });
  });

  test('the most asked services keep the order of the hall', () => {
    expect(guide.mostAsked.map((entry) => entry.service.serviceId)).toEqual(catalogue.mostAsked);
  });

  test('a service that only one of the two views knows is left out', () => {
    const older = { ...kiosk, services: kiosk.services.filter(({ serviceId }) => serviceId !== 'A-KTP') };
    const shorter = guideOf(catalogue, older);
    expect(shorter.services.has(service('A-KTP'))).toBe(false);
    expect(shorter.mostAsked).toHaveLength(3);
  });
});

describe('an agency', () => {
  const closed = refusal('service-over', { when: 'Senin' }, at(22));
  const resting = refusal('service-on-break', { when: '13.00' }, at(4));
  const never = refusal('service-never');

  test('adds up who waits for its services', () => {
    const guide = guideOf(catalogue, kioskWith({ 'U-TILANG': { waiting: 3 }, 'U-BB': { waiting: 2 } }));
    expect(guide.agencies.get(agency('U'))?.waiting).toBe(5);
  });

  test('[U47][U48] how long a number taken now would wait is known of now alone', () => {
    const wait = { is: 'unlikely', closesAt: null, staff: null } as const;
    const heard = kioskWith({ 'U-TILANG': { wait: { regular: wait, priority: null } } });
    const known = (of: 'now' | 'today' | 'before') =>
      guideOf(catalogue, heard, of).services.get(service('U-TILANG'))?.wait;
    expect([known('now'), known('today'), known('before')]).toEqual([wait, null, null]);
  });

  test('adds up nothing while nobody knows who waits', () => {
    const guide = guideOf(catalogue, kioskWith({ 'U-TILANG': { waiting: 3 } }), 'today');
    expect(guide.agencies.get(agency('U'))?.waiting).toBeNull();
    expect(guide.services.get(service('U-TILANG'))?.waiting).toBeNull();
  });

  test('is open as soon as one of its services can be had', () => {
    const guide = guideOf(catalogue, kioskWith({ 'U-TILANG': { refusal: closed } }));
    expect(guide.agencies.get(agency('U'))?.refusal).toBeNull();
  });

  test('[E3] has whoever is there for one of its services that can be had', () => {
    const guide = guideOf(
      catalogue,
      kioskWith({
        'U-TILANG': { presence: { status: 'open', counters: 1 }, refusal: closed },
        'U-HUKUM': { presence: { status: 'not-come' } },
        'U-BB': { presence: { status: 'resting', until: now } },
        'U-LUHKUM': { presence: { status: 'left' } },
      }),
    );
    expect(guide.agencies.get(agency('U'))?.presence).toEqual({ status: 'resting', until: now });
    expect(guideOf(catalogue, kiosk, 'before').agencies.get(agency('U'))?.presence).toBeNull();
  });

  test('is closed when none can be had, with the refusal that ends first', () => {
    const shut = kioskWith({
      'U-TILANG': { refusal: closed },
      'U-HUKUM': { refusal: never },
      'U-BB': { refusal: resting },
      'U-LUHKUM': { refusal: closed },
    });
    expect(guideOf(catalogue, shut).agencies.get(agency('U'))?.refusal).toEqual(resting);
  });
});
