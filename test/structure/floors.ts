/**
 * The order of floors of the whole tree. Upper floors first: a folder imports only from floors below its own. `a/*` is every
 * folder in `a` that no other floor names.
 */
import type { Floors } from './import-graph.ts';

export const floors: Floors = [
  'server server/tools',
  'server/setup',
  'server/rehearsal',
  'server/doors/http',
  'server/doors/routes server/doors/sockets',
  'server/doors/transport',
  'server/doors/gate',
  'server/settings',
  'server/settings/tables',
  'server/estimate',
  'server/record/accuracy',
  'server/backup server/access server/record',
  'server/access/devices server/access/credentials',
  'server/access/stores',
  'server/hall server/health',
  'server/register',
  'server/log/redis',
  'server/log',
  'server/domain/views server/domain/permission',
  // Days are replayed to learn from them.
  'server/domain/learning',
  'server/domain',
  // The nouns; those that others build on have a floor of their own below.
  'server/domain/*',
  'server/domain/estimate',
  // Whether new settings take away what somebody needs is also asked where services are lent.
  'server/domain/hall',
  'server/domain/alarm',
  'server/domain/staff',
  'server/domain/reserve server/domain/notice',
  'server/domain/ticket',
  'server/domain/presence server/domain/stop',
  'server/domain/counter',
  'server/domain/core',
  'server/domain/calendar',
  'server/clock server/hall-check',
  'server/base server/sample-hall',

  'kiosk',
  'kiosk/front',
  'kiosk/screens kiosk/phone kiosk/frame',
  'kiosk/paper',
  'kiosk/parts',
  'kiosk/hall',
  'kiosk/offline kiosk/flow',

  'counter',
  'counter/supervisor counter/choose counter/desk',
  'counter/supervisor/floor',
  'counter/supervisor/alarms',
  'counter/supervisor/acts counter/supervisor/settings counter/supervisor/people counter/supervisor/devices counter/supervisor/keys counter/supervisor/notices counter/supervisor/attendance counter/supervisor/record',
  'counter/desk/hand counter/desk/lists counter/desk/transfer counter/desk/find counter/desk/give',
  'counter/supervisor/settings/start',
  'counter/supervisor/settings/files counter/supervisor/settings/things',
  'counter/supervisor/settings/versions',
  'counter/supervisor/settings/review',
  'counter/supervisor/settings/form',
  'counter/supervisor/settings/hours counter/supervisor/settings/look',
  'counter/supervisor/settings/parts',
  'counter/supervisor/settings/fields',
  'counter/supervisor/settings/draft counter/supervisor/people/import',
  'counter/desk/parts counter/supervisor/parts counter/supervisor/tables counter/access/account',
  'counter/access',
  'counter/desk/acts',
  'counter/ui',
  'counter/ui/keys',

  'display',
  'display/board',
  'display/call',
  'display/look display/voice',

  'shared/client/search shared/client/elements',
  'shared/client/look',
  'shared/client/connection',
  'shared/client/links',
  'shared/client/words',
  'shared/client/days',
  'shared/client',
  'shared/routes',
  'shared',
  'shared/views shared/speech',
  'shared/alarms shared/notices',
  'shared/settings',
  'shared/access shared/hall',
  'shared/refusals',
  'shared/base',
].map((floor) => floor.split(' '));

/**
 * The same for the tests. A folder that is not named is on top: no other folder imports from it. What tests import
 * from the sources is not counted: they may know all of it.
 */
export const testFloors: Floors = [
  'test/bench/wait/measure',
  'test/bench/wait/predictors test/bench/wait/play test/bench/wait/worlds',
  'test/bench/measures test/sim/judge',
  'test/bench/programs test/sim/people test/sim/server',
  'test/bench/kit test/sim/network',
  'test/bench/clients test/sim/base test/log test/backup test/fixtures/day-before-rooms',
  'test/faults/kit',
  'test/support/browser test/support/clients',
  'test/support/server',
  'test/support/domain test/support/program',
  'test/support/play',
  'test/support',
].map((floor) => floor.split(' '));
