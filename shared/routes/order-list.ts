/** In which order the numbers of a day were called. */
import { OrderList, OrderListOpen, OrderListQuery } from '../record/order-list.ts';
import type { RouteContracts } from './contract.ts';

export const orderListRoutes = {
  readOrderList: {
    method: 'get',
    path: '/order-list',
    who: 'orderList',
    asks: { query: OrderListQuery },
    answer: OrderList,
  },
  /** Asked before a page leads there. */
  seeOrderListOpen: { method: 'get', path: '/order-list/open', who: 'anybody', asks: {}, answer: OrderListOpen },
} as const satisfies RouteContracts;
