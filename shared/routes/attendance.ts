import { AttendanceAnswer, AttendanceQuery } from '../record/attendance.ts';
import type { RouteContracts } from './contract.ts';

export const attendanceRoutes = {
  readAttendance: {
    method: 'get',
    path: '/attendance',
    who: 'record',
    asks: { query: AttendanceQuery },
    answer: AttendanceAnswer,
  },
  exportAttendance: {
    method: 'get',
    path: '/attendance.csv',
    who: 'record',
    asks: { query: AttendanceQuery },
    answer: 'text/csv',
  },
} as const satisfies RouteContracts;
