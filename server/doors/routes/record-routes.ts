/** The record of the days, for those who look after the hall, and the order of calling, for everybody where it is switched on. */
import { z } from 'zod';
import type { Agencies } from '../../../shared/access.ts';
import type { Refused } from '../../../shared/answers.ts';
import { OrderList, OrderListQuery, RecordAnswer, RecordExportQuery, RecordQuery } from '../../../shared/record.ts';
import type { Principal } from '../../access/principal.ts';
import { refused } from '../../base/refused.ts';
import { isRefused } from './answer.ts';
import { CsvFile, type Route, route } from './route.ts';

const readers = 'A supervisor and a key `record`, of their agencies; an administrator';
const refusals = { 401: 'Nobody is signed in', 403: 'Not permitted to whoever asks', 404: 'No hall is set up' };

export const recordRoutes: readonly Route[] = [
  route(
    {
      method: 'get',
      path: '/record',
      operationId: 'readRecord',
      summary: 'What happened on a day, as sentences, the newest first, a page at a time.',
      audience: readers,
      asks: z.object({ query: RecordQuery }),
      answer: RecordAnswer,
      refusals,
    },
    async ({ record }, { principal }, { query }) => {
      const agencies = agenciesToRead(principal);
      if (isRefused(agencies)) return agencies;
      return (await record.page(query, agencies)) ?? refused('not-found');
    },
  ),
  route(
    {
      method: 'get',
      path: '/record.csv',
      operationId: 'exportRecord',
      summary: 'The same of a whole day, the oldest first, for a spreadsheet.',
      audience: readers,
      asks: z.object({ query: RecordExportQuery }),
      answer: 'text/csv',
      refusals,
    },
    ({ record }, { principal }, { query }) => {
      const agencies = agenciesToRead(principal);
      return isRefused(agencies) ? agencies : new CsvFile(`antrean-${query.day}.csv`, record.csv(query, agencies));
    },
  ),
  route(
    {
      method: 'get',
      path: '/order-list',
      operationId: 'readOrderList',
      summary: 'In which order the numbers of a day were called, and why.',
      audience: 'Anybody where it is switched on; else a person who is signed in and a key `record`',
      asks: z.object({ query: OrderListQuery }),
      answer: OrderList,
      refusals,
    },
    async ({ record, access }, { principal }, { query }) => {
      if (!access.switches().publicOrderList && !mayReadOrder(principal))
        return refused(principal === null ? 'signed-out' : 'not-permitted');
      return (await record.orderList(query.day)) ?? refused('not-found');
    },
  ),
];

function agenciesToRead(principal: Principal | null): Agencies | Refused {
  if (principal === null) return refused('signed-out');
  if (principal.kind === 'key' && principal.roles.includes('record')) return principal.agencyIds;
  // Whoever has come in with a PIN works at one counter, and reads nothing else.
  if (principal.kind !== 'person' || principal.onlyCounterId !== null || principal.rights.role === 'officer')
    return refused('not-permitted');
  return principal.rights.role === 'administrator' ? null : principal.rights.agencyIds;
}

const mayReadOrder = (principal: Principal | null): boolean =>
  principal?.kind === 'person' || (principal?.kind === 'key' && principal.roles.includes('record'));
