import { expect, test } from 'vitest';
import { indexOf } from '../../../server/domain/calendar/hall-index.ts';
import {
  nameOfAgency,
  nameOfCounter,
  nameOfService,
  nameOfZone,
  spokenNameOfAgency,
} from '../../../server/domain/calendar/names.ts';
import { smallHall } from '../../support/play/hall-builder.ts';

const index = indexOf(smallHall());
const id = <T extends string>(text: string) => text as T;

test('[H4] what the settings have goes by its name', () => {
  expect(nameOfAgency(index, id('pajak')).id).toBe('Bapenda');
  expect(spokenNameOfAgency(index, id('pajak')).id).toBe('Bapenda');
  expect(nameOfService(index, id('kk')).en).toBe('Kartu Keluarga (in English)');
  expect(nameOfZone(index, id('utara')).id).toBe('Zona Utara');
  expect(nameOfCounter(index, id('loket-3'))).toEqual({ id: 'Loket 3', en: 'Counter 3' });
});
test('[H4] what they have no longer is told as removed, by its id, in both languages', () => {
  expect(nameOfAgency(index, id('bkn'))).toEqual({ id: 'instansi yang dihapus (bkn)', en: 'a removed agency (bkn)' });
  expect(spokenNameOfAgency(index, id('bkn')).id).toBe('instansi yang dihapus (bkn)');
  expect(nameOfService(index, id('sim')).id).toBe('layanan yang dihapus (sim)');
  expect(nameOfZone(index, id('barat')).id).toBe('zona yang dihapus (barat)');
  expect(nameOfCounter(index, id('loket-9'))).toEqual({
    id: 'Loket yang dihapus (loket-9)',
    en: 'A removed counter (loket-9)',
  });
});
