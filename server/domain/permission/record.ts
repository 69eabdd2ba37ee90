/** Who may read what happened (rules P3, P6). */
import { done, no, type Result } from '../../../shared/refusals/result.ts';
import type { Sender } from './sender.ts';

/** The record of a day, in the lines of `agenciesOf(sender)`. Whoever signed in with a PIN works at one counter, and reads nothing else. */
export const mayRecord = (sender: Sender): Result =>
  (sender.kind === 'person' && sender.rights.role !== 'officer' && sender.onlyCounterId === null) || isRecordKey(sender)
    ? done
    : no('not-permitted');

/** The order in which numbers were called. `isPublic`: it is switched on for everybody. */
export const mayOrderList = (sender: Sender, isPublic: boolean): Result =>
  isPublic || sender.kind === 'person' || isRecordKey(sender) ? done : no('not-permitted');

const isRecordKey = (sender: Sender): boolean => sender.kind === 'key' && sender.roles.includes('record');
