/** The record of the days, for those who look after the hall, and the order of calling, for everybody where it is switched on. */
import { z } from 'zod';
import type { Agencies } from '../../../shared/access.ts';
import { OrderList, OrderListQuery, RecordAnswer, RecordExportQuery, RecordQuery } from '../../../shared/record.ts';
import { no, type Result, yes } from '../../../shared/result.ts';
import { agenciesOf } from '../../domain/permission/agencies.ts';
import { senderOf } from '../gate/sender.ts';
import { CsvFile, type Route, route } from './route.ts';
import type { Visit } from './visit.ts';

const refusals = { 401: 'Nobody is signed in', 403: 'Not permitted to whoever asks', 404: 'No hall is set up' };

export const recordRoutes: readonly Route[] = [
  route(
    {
      method: 'get',
      path: '/record',
      operationId: 'readRecord',
      summary: 'What happened on a day, as sentences, the newest first, a page at a time.',
      rule: 'record',
      asks: z.object({ query: RecordQuery }),
      answer: RecordAnswer,
      refusals,
    },
    async ({ record }, visit, { query }) => orNotFound(await record.page(query, agenciesTold(visit))),
  ),
  route(
    {
      method: 'get',
      path: '/record.csv',
      operationId: 'exportRecord',
      summary: 'The same of a whole day, the oldest first, for a spreadsheet.',
      rule: 'record',
      asks: z.object({ query: RecordExportQuery }),
      answer: 'text/csv',
      refusals,
    },
    ({ record }, visit, { query }) =>
      yes(new CsvFile(`antrean-${query.day}.csv`, record.csv(query, agenciesTold(visit)))),
  ),
  route(
    {
      method: 'get',
      path: '/order-list',
      operationId: 'readOrderList',
      summary: 'In which order the numbers of a day were called, and why.',
      rule: 'orderList',
      asks: z.object({ query: OrderListQuery }),
      answer: OrderList,
      refusals,
    },
    async ({ record }, _visit, { query }) => orNotFound(await record.orderList(query.day)),
  ),
];

/** Null: all of them. Whoever may read nothing has been sent away before. */
const agenciesTold = ({ principal }: Visit): Agencies => (principal === null ? [] : agenciesOf(senderOf(principal)));

const orNotFound = <T>(found: T | null): Result<T> => (found === null ? no('not-found') : yes(found));
