import { describe, expect, test } from 'vitest';
import { type Hit, serviceSearch } from '../../../kiosk/hall/service-search.ts';
import { catalogue } from '../../support/clients/kiosk-hall.ts';

const search = serviceSearch(catalogue);
const idOf = (hit: Hit) => (hit.kind === 'agency' ? `agency ${hit.agencyId}` : hit.serviceId);
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
