import { expect, test } from 'vitest';
import { placeIn } from '../../../../../counter/supervisor/settings/form/sections.ts';

test('[Z11] the settings begin at what whoever looks may change; an address that is given is kept', () => {
  expect(placeIn('#/pengaturan')).toEqual({ section: 'mpp', id: null });
  expect(placeIn('#/pengaturan', 'instansi')).toEqual({ section: 'instansi', id: null });
  expect(placeIn('#/pengaturan/tidak-ada', 'instansi')).toEqual({ section: 'instansi', id: null });
  expect(placeIn('#/pengaturan/layanan/A-KTP', 'instansi')).toEqual({ section: 'layanan', id: 'A-KTP' });
});
