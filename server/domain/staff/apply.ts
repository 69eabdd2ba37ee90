import type { AccessChange } from '../../../shared/access/access-changes.ts';
import type { StaffEvent } from '../core/events.ts';
import type { State } from '../core/state.ts';
import type { AppliesAll } from '../core/tables.ts';
import { back, gone } from './attendance.ts';
import { counterEnded } from './ended.ts';

/** The register has it; the log only tells of it. */
const asItWas = (state: State): State => state;

export const staffApplies = {
  PersonAdded: asItWas,
  PersonInvited: asItWas,
  PersonLinkUsed: asItWas,
  PersonSecretChanged: asItWas,
  PersonSignedOutEverywhere: asItWas,
  PersonChanged: asItWas,
  PersonErased: asItWas,
  DevicePaired: asItWas,
  DeviceChanged: asItWas,
  DeviceReloaded: asItWas,
  DeviceRevoked: asItWas,
  KeyMade: asItWas,
  KeyRevoked: asItWas,
  SwitchesSet: asItWas,
  ClockConfirmed: asItWas,
  CounterEnded: counterEnded,
  OfficerGone: (state, { counterId }, when) => gone(state, counterId, when),
  OfficerBack: (state, { counterId }) => back(state, counterId),
} satisfies AppliesAll<AccessChange['type'] | StaffEvent['type']>;
