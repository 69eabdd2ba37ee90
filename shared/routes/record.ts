/** The record of the days. */
import { RecordAnswer, RecordExportQuery, RecordQuery } from '../record/record.ts';
import type { RouteContracts } from './contract.ts';

export const recordRoutes = {
  /** A page at a time, the newest lines first. `before` is that of the page that was shown last. */
  readRecord: { method: 'get', path: '/record', who: 'record', asks: { query: RecordQuery }, answer: RecordAnswer },
  /** The whole day. */
  exportRecord: {
    method: 'get',
    path: '/record.csv',
    who: 'record',
    asks: { query: RecordExportQuery },
    answer: 'text/csv',
  },
} as const satisfies RouteContracts;
