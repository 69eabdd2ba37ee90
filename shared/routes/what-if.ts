import { WhatIfAnswer, WhatIfQuestion } from '../views/what-if.ts';
import type { RouteContracts } from './contract.ts';

/** It changes nothing; it is sent as a body because it is long. */
export const whatIfRoutes = {
  askWhatIf: { method: 'post', path: '/what-if', who: 'whatIf', asks: { body: WhatIfQuestion }, answer: WhatIfAnswer },
} as const satisfies RouteContracts;
