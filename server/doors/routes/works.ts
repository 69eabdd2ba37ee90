/** The work of every route. */
import type { Routes } from '../../../shared/routes/routes.ts';
import { accuracyLineWork, accuracyWork } from './accuracy-routes.ts';
import { attendanceWork } from './attendance-routes.ts';
import { clockWork } from './clock-routes.ts';
import { deviceWork, pairingWork } from './device-routes.ts';
import { healthWork } from './health-routes.ts';
import { keyWork } from './key-routes.ts';
import { noteWork } from './note-routes.ts';
import { peopleWork } from './people-routes.ts';
import { orderListWork, recordWork } from './record-routes.ts';
import type { WorkOf } from './route.ts';
import { sessionWork } from './session-routes.ts';
import { lookWork, settingsWork } from './settings-routes.ts';
import { whatIfWork } from './what-if-routes.ts';

export const works: WorkOf<Routes> = {
  ...sessionWork,
  ...noteWork,
  ...peopleWork,
  ...pairingWork,
  ...deviceWork,
  ...keyWork,
  ...clockWork,
  ...healthWork,
  ...recordWork,
  ...attendanceWork,
  ...accuracyWork,
  ...accuracyLineWork,
  ...orderListWork,
  ...settingsWork,
  ...lookWork,
  ...whatIfWork,
};
