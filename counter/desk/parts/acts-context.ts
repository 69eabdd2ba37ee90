import { createContext } from '@lit/context';
import type { Acts } from '../acts/acts.ts';

/** What can be done now. `counter-desk` hands it down to the buttons. */
export const actsContext = createContext<Acts>('antrean-acts');
