/** What would be, if: reckoned in a thread, and nothing of it is kept (rules U70 to U75). */
import type { whatIfRoutes } from '../../../shared/routes/what-if.ts';
import { countedAs } from '../gate/counted-as.ts';
import { agenciesTold } from './record-routes.ts';
import type { WorkOf } from './route.ts';

export const whatIfWork: WorkOf<typeof whatIfRoutes> = {
  askWhatIf: ({ whatIfs }, { by, body, visit }) =>
    whatIfs.ask(body, agenciesTold(by), countedAs(by) ?? visit.address, () => visit.isOver),
};
