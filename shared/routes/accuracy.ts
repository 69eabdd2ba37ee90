import { AccuracyAnswer, AccuracyLine, AccuracyQuery } from '../record/accuracy.ts';
import type { RouteContracts } from './contract.ts';

export const accuracyRoutes = {
  readAccuracy: {
    method: 'get',
    path: '/accuracy',
    who: 'record',
    asks: { query: AccuracyQuery },
    answer: AccuracyAnswer,
  },
  exportAccuracy: {
    method: 'get',
    path: '/accuracy.csv',
    who: 'record',
    asks: { query: AccuracyQuery },
    answer: 'text/csv',
  },
} as const satisfies RouteContracts;

/** One line of it, for the hall's public page. */
export const accuracyLineRoutes = {
  seeAccuracy: { method: 'get', path: '/accuracy/line', who: 'anybody', asks: {}, answer: AccuracyLine },
} as const satisfies RouteContracts;
