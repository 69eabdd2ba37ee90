import { describe, expect, test } from 'vitest';
import type { ServiceId } from '../../../../shared/base/ids.ts';
import { hitGroups } from '../../../../shared/client/search/hit-groups.ts';
import { type Hit, serviceSearch } from '../../../../shared/client/search/service-search.ts';
import { catalogue } from '../../../support/clients/kiosk-hall.ts';
import { peopleSearches } from '../../../support/clients/searches.ts';

const search = serviceSearch(catalogue);
const idOf = (hit: Hit) =>
  hit.kind === 'service' ? hit.serviceId : hit.kind === 'agency' ? `agency ${hit.agencyId}` : `event ${hit.code}`;
const found = (query: string) => search(query).map(idOf);

describe('the search of the kiosk, on the sample hall', () => {
  test.each([
    ['ktp', 'A-REKAM'],
    ['akte lahir', 'A-LAHIR'],
    ['pajak motor', 'M-TAHUN'],
    ['skck', 'P-SKCK'],
    ['nikah', 'S-NIKAH'],
    ['cerai', 'T-DAFTAR'],
    ['mati lampu', 'X-ADUAN'],
    ['surat miskin', 'E-SKET'],
    ['pindah alamat', 'A-PINDAH'],
  ])('what people say, "%s", finds %s first', (query, first) => {
    expect(found(query)[0]).toBe(first);
  });

  test.each([
    ['pajk motr', 'M-TAHUN'],
    ['pasport', 'Q-BARU'],
    ['akte lahr', 'A-LAHIR'],
    ['paspr', 'Q-BARU'],
    ['sertifkat tanah', 'N-PERTAMA'],
  ])('a typo, "%s", still finds %s', (query, wanted) => {
    expect(found(query)).toContain(wanted);
  });

  test.each(peopleSearches)('[V1] "$query" has one of $wanted among the first three', ({ query, wanted }) => {
    const three = found(query).slice(0, 3);
    expect(
      three.filter((id) => wanted.includes(id)),
      three.join(),
    ).not.toEqual([]);
  });

  test('[V1] the searches of people are of every service', () => {
    const wanted = new Set(peopleSearches.flatMap((search) => search.wanted));
    expect(catalogue.services.filter(({ serviceId }) => !wanted.has(serviceId))).toEqual([]);
    expect(peopleSearches.length).toBeGreaterThan(300);
  });

  test('[V2] a word that the hall knows is not taken for a typing error: what is lost is no fine', () => {
    for (const thing of ['stnk', 'sim', 'dompet', 'ijazah']) expect(found(`${thing} hilang`)[0]).not.toBe('U-TILANG');
    expect(found('tilnag').concat(found('tlang'))).toContain('U-TILANG');
  });

  test('[V2] one word in two spellings finds the same, and so does what people call it', () => {
    const same = [
      ['akte lahir', 'akta lahir'],
      ['ijin bangunan', 'izin bangunan'],
      ['sertipikat tanah', 'sertifikat tanah'],
      ['pasport anak', 'paspor anak'],
    ];
    for (const [said, meant] of same) expect(found(said!), said).toEqual(found(meant!));
    expect(found('pajak oto')[0]).toBe(found('pajak mobil')[0]);
  });

  test('[V2] what is said is searched for as well as what it may mean', () => {
    const tiny = {
      ...catalogue,
      services: catalogue.services.map((each, n) => (n ? each : { ...each, name: { id: 'Oto' } })),
    };
    expect(serviceSearch(tiny)('oto').map(idOf)[0]).toBe(catalogue.services[0]!.serviceId);
  });

  test('two neighbouring letters exchanged find what was meant', () => {
    expect(found('kpt')).toEqual(found('ktp'));
    expect(found('bpsj')).toContain('agency V');
  });

  test('"antrian" and other words around the wish change nothing', () => {
    expect(found('saya mau ambil antrian ktp')).toContain('A-KTP');
    expect(found('antrian ktp')).toEqual(found('ktp'));
    expect(found('ngurus akte lahir')).toEqual(found('akte lahir'));
  });

  test('whoever asks for a number only is offered the most asked services', () => {
    expect(found('antrian')).toEqual(catalogue.mostAsked);
    expect(found('ambil nomor antrean')[0]).toBeDefined();
  });

  test('an agency is found by its short name, and so are its services', () => {
    expect(found('bpjs')).toEqual(expect.arrayContaining(['agency V', 'agency W', 'V-DAFTAR', 'W-JHT']));
    expect(found('dukcapil')[0]).toBe('agency A');
  });

  test('one word in all its Indonesian forms finds the same', () => {
    for (const query of ['lahir', 'kelahiran', 'melahirkan']) expect(found(query)).toContain('A-LAHIR');
    expect(found('perikanan')).toContain('agency L');
  });

  test.each([
    ['birth certificate', 'A-LAHIR'],
    ['driving licence', 'P-SIM'],
    ['driving license', 'P-SIM'],
    ['vehicle tax', 'M-TAHUN'],
    ['passport', 'Q-BARU'],
  ])('English, "%s", finds %s', (query, wanted) => {
    expect(found(query).slice(0, 3)).toContain(wanted);
  });

  test('the beginning of a word is enough, and each letter more narrows it', () => {
    expect(found('imig')).toContain('agency Q');
    expect(found('p').length).toBeGreaterThan(0);
  });

  test('capitals, accents, signs and blanks make no difference', () => {
    expect(found('  KTP-EL  ')).toEqual(found('ktp el'));
    expect(found('akté lahir')).toEqual(found('akte lahir'));
  });

  test('nothing typed and nonsense find nothing', () => {
    for (const query of ['', '   ', '...', 'xqjz']) expect(found(query)).toEqual([]);
  });

  test('every service is found by its own name', () => {
    for (const { serviceId, name } of catalogue.services) expect(found(name.id), name.id).toContain(serviceId);
  });

  test('every service is found by each of its keywords', () => {
    for (const { serviceId, keywords } of catalogue.services)
      for (const keyword of keywords) expect(found(keyword), keyword).toContain(serviceId);
  });

  test('no result comes twice, and never more than twenty', () => {
    for (const query of ['bpjs', 'pajak', 'a', 'surat']) {
      const hits = found(query);
      expect(new Set(hits).size).toBe(hits.length);
      expect(hits.length).toBeLessThanOrEqual(20);
    }
  });
});

describe('[V14] a life event', () => {
  const serviceIds = ['A-PINDAH', 'M-TAHUN'] as ServiceId[];
  const moving = { code: 'rumah-baru', name: { id: 'Menempati rumah baru', en: 'A new home' }, serviceIds };
  const lifeEvents = [moving];
  const withEvents = serviceSearch({ ...catalogue, lifeEvents });
  const grouped = (query: string) =>
    hitGroups(withEvents(query), lifeEvents).map(({ event, hits }) => [event?.code ?? null, ...hits.map(idOf)]);

  test.each(['rumah baru', 'menempati rumah', 'new home', 'rumh baru'])('is found by "%s", first', (query) => {
    expect(grouped(query)[0]).toEqual(['rumah-baru', ...serviceIds]);
    expect(
      grouped(query)
        .flat()
        .filter((id) => id === 'A-PINDAH'),
    ).toHaveLength(1);
  });
  test('changes nothing for what it does not name', () => {
    expect(withEvents('akte lahir')).toEqual(search('akte lahir'));
    expect(grouped('ktp')).toEqual([[null, ...found('ktp')]]);
  });
  test('that the hall has no longer leads nowhere', () => {
    expect(hitGroups([{ kind: 'event', code: 'gone' }], lifeEvents)).toEqual([]);
  });
});
