/** The settings of the hall: read, tried, changed, planned, taken back; as a file and from tables. */
import { HallShape } from '../hall/hall.ts';
import { PictureKept, PictureRequest } from '../settings/pictures.ts';
import {
  HallChangeRequest,
  HallDraft,
  HallPreview,
  HallPreviewRequest,
  HallTold,
  PlanDropRequest,
  SettingsOfVersion,
  SettingsVersions,
  StartingPoint,
  TableAnswer,
  TableExample,
  TableKind,
  TableRequest,
  VersionPosition,
  VersionsQuery,
} from '../settings/told.ts';
import type { RouteContracts } from './contract.ts';

export const settingsRoutes = {
  readHall: { method: 'get', path: '/hall', who: 'settings', asks: {}, answer: HallTold },
  /** Changes nothing. */
  previewHall: {
    method: 'post',
    path: '/hall/preview',
    who: 'settings',
    asks: { body: HallPreviewRequest },
    answer: HallPreview,
  },
  /** The same `commandId` again takes effect once. */
  changeHall: { method: 'put', path: '/hall', who: 'settings', asks: { body: HallChangeRequest }, answer: HallTold },
  /** What was planned for the next business day is taken back. */
  dropHallPlan: {
    method: 'post',
    path: '/hall/plan/drop',
    who: 'settings',
    asks: { body: PlanDropRequest },
    answer: HallTold,
  },
  listHallVersions: {
    method: 'get',
    path: '/hall/versions',
    who: 'settings',
    asks: { query: VersionsQuery },
    answer: SettingsVersions,
  },
  readHallVersion: {
    method: 'get',
    path: '/hall/versions/{id}',
    who: 'settings',
    asks: { id: VersionPosition },
    answer: SettingsOfVersion,
  },
  /** The settings in force, as `HALL_FILE` takes them. */
  exportHall: { method: 'get', path: '/hall/file', who: 'settings', asks: {}, answer: HallShape },
  /** Says of each line of a table what becomes of it, and gives the settings with it. Changes nothing. */
  judgeHallTable: {
    method: 'post',
    path: '/hall/tables',
    who: 'settings',
    asks: { body: TableRequest },
    answer: TableAnswer,
  },
  /** A table with what the hall has now: to be filled in and brought back. */
  readHallTable: {
    method: 'get',
    path: '/hall/tables/{id}',
    who: 'settings',
    asks: { id: TableKind },
    answer: TableExample,
  },
  readHallStart: {
    method: 'get',
    path: '/hall/starts/{id}',
    who: 'settings',
    asks: { id: StartingPoint },
    answer: HallDraft,
  },
  keepPicture: {
    method: 'post',
    path: '/hall/pictures',
    who: 'settings',
    asks: { body: PictureRequest },
    answer: PictureKept,
  },
  /** JSON Schema of the file, for editors. */
  readHallSchema: { method: 'get', path: '/hall/schema.json', who: 'anybody', asks: {}, answer: HallDraft },
} as const satisfies RouteContracts;
