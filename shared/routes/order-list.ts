/** In which order the numbers of a day were called. */
import { OrderList, OrderListQuery } from '../record.ts';
import type { RouteContracts } from './contract.ts';

export const orderListRoutes = {
  readOrderList: {
    method: 'get',
    path: '/order-list',
    who: 'orderList',
    asks: { query: OrderListQuery },
    answer: OrderList,
  },
} as const satisfies RouteContracts;
