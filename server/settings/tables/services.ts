/** The columns of a table of services. */

import { both } from '../../../shared/base/text.ts';
import { Service } from '../../../shared/hall/hall.ts';
import { type Column, idIn, noThing, text, texts, whole, words } from './column.ts';
import type { Table } from './table.ts';

const agency: Column = {
  field: 'agencyId',
  head: 'Instansi',
  also: ['agency', 'gerai'],
  read: (cell, names) => {
    const things = names.agencies;
    const id = idIn(things, cell);
    return id === null ? noThing(both('Instansi', 'agency'), cell, things) : { value: id };
  },
  write: String,
};

export const servicesTable: Table = {
  list: 'services',
  id: 'serviceId',
  shape: Service,
  columns: [
    text('serviceId', 'Kode', 'code', 'id', 'kode layanan'),
    agency,
    text('name.id', 'Nama', 'nama layanan', 'layanan', 'name'),
    text('name.en', 'Nama (Inggris)', 'name (english)', 'nama inggris'),
    texts('requirements', 'Persyaratan', 'syarat', 'requirements'),
    texts('procedure', 'Prosedur', 'sistem, mekanisme, dan prosedur', 'procedure'),
    whole('standardMinutes', 'Menit di loket', 'menit', 'minutes', 'waktu di loket'),
    text('completionTime.id', 'Jangka waktu', 'jangka waktu pelayanan', 'completion time'),
    text('cost.id', 'Biaya', 'tarif', 'biaya/tarif', 'cost'),
    text('product.id', 'Produk', 'produk pelayanan', 'product'),
    words('keywords', 'Kata pencarian', 'kata kunci', 'keywords'),
    text('series', 'Seri', 'series'),
    whole('dailyQuota', 'Kuota harian', 'kuota', 'quota', 'daily quota'),
    words('lifeEvents', 'Peristiwa hidup', 'life events'),
  ],
  needed: ['serviceId', 'agencyId', 'name.id', 'standardMinutes', 'completionTime.id', 'cost.id', 'product.id'],
  usual: () => ({ requirements: [] }),
};
