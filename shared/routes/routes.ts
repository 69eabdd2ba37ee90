/** Every route. A page imports the tables that it needs, so that it does not ship the schemas of the others. */
import { accuracyLineRoutes, accuracyRoutes } from './accuracy.ts';
import { attendanceRoutes } from './attendance.ts';
import { clockRoutes } from './clock.ts';
import { deviceRoutes } from './devices.ts';
import { healthRoutes } from './health.ts';
import { keyRoutes } from './keys.ts';
import { lookRoutes } from './look.ts';
import { noteRoutes } from './notes.ts';
import { orderListRoutes } from './order-list.ts';
import { pairingRoutes } from './pairing.ts';
import { peopleRoutes } from './people.ts';
import { recordRoutes } from './record.ts';
import { sessionRoutes } from './session.ts';
import { settingsRoutes } from './settings.ts';
import { whatIfRoutes } from './what-if.ts';

export const routes = {
  ...sessionRoutes,
  ...noteRoutes,
  ...peopleRoutes,
  ...pairingRoutes,
  ...deviceRoutes,
  ...keyRoutes,
  ...clockRoutes,
  ...healthRoutes,
  ...recordRoutes,
  ...attendanceRoutes,
  ...accuracyRoutes,
  ...accuracyLineRoutes,
  ...orderListRoutes,
  ...settingsRoutes,
  ...lookRoutes,
  ...whatIfRoutes,
};
export type Routes = typeof routes;
export type RouteName = keyof Routes;
