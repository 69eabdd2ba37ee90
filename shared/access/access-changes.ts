/** What is done with those who may come in, as the log keeps it: by ids, and never with a name or a secret. */
import * as z from 'zod/mini';
import { CounterId, OfficerId, ZoneId } from '../base/ids.ts';
import { Agencies, DeviceId, DeviceKind, KeyRole, Role } from './access.ts';

const rights = { role: Role, agencyIds: Agencies };
const Standing = z.strictObject({ ...rights, isActive: z.boolean() });
/** `agencyIds` are the person's own: the record shows the line to those who look after them. */
const person = { officerId: OfficerId, agencyIds: Agencies };
const device = { deviceId: DeviceId, kind: DeviceKind, zoneId: z.nullable(ZoneId), counterId: z.nullable(CounterId) };

export const PersonAdded = z.strictObject({ type: z.literal('PersonAdded'), officerId: OfficerId, ...rights });
/** A link was made with which the person sets a password. */
export const PersonInvited = z.strictObject({ type: z.literal('PersonInvited'), ...person });
/** Somebody set the person's password with the link. */
export const PersonLinkUsed = z.strictObject({ type: z.literal('PersonLinkUsed'), ...person });
/** The person's own: set anew, or (the PIN) taken away. */
export const PersonSecretChanged = z.strictObject({
  type: z.literal('PersonSecretChanged'),
  ...person,
  secret: z.enum(['password', 'pin']),
});
/** The person ended every session of their own. */
export const PersonSignedOutEverywhere = z.strictObject({ type: z.literal('PersonSignedOutEverywhere'), ...person });
export const PersonChanged = z.strictObject({
  type: z.literal('PersonChanged'),
  officerId: OfficerId,
  /** The name, or the name to sign in with. */
  isRenamed: z.boolean(),
  before: Standing,
  after: Standing,
});
export const PersonErased = z.strictObject({ type: z.literal('PersonErased'), ...person });
export const DevicePaired = z.strictObject({ type: z.literal('DevicePaired'), ...device });
export const DeviceChanged = z.strictObject({ type: z.literal('DeviceChanged'), ...device });
/** It was told to load its page anew. */
export const DeviceReloaded = z.strictObject({ type: z.literal('DeviceReloaded'), ...device });
export const DeviceRevoked = z.strictObject({ type: z.literal('DeviceRevoked'), ...device });
const key = { keyId: z.string().check(z.maxLength(100)), roles: z.array(KeyRole), agencyIds: Agencies };
export const KeyMade = z.strictObject({ type: z.literal('KeyMade'), ...key });
export const KeyRevoked = z.strictObject({ type: z.literal('KeyRevoked'), ...key });
export const SwitchesSet = z.strictObject({ type: z.literal('SwitchesSet'), publicOrderList: z.boolean() });
/** How far the clock is ahead of the hall's time that is no longer believed; negative: behind it. */
export const ClockConfirmed = z.strictObject({ type: z.literal('ClockConfirmed'), aheadMs: z.int() });

export const AccessChange = z.discriminatedUnion('type', [
  PersonAdded,
  PersonInvited,
  PersonLinkUsed,
  PersonSecretChanged,
  PersonSignedOutEverywhere,
  PersonChanged,
  PersonErased,
  DevicePaired,
  DeviceChanged,
  DeviceReloaded,
  DeviceRevoked,
  KeyMade,
  KeyRevoked,
  SwitchesSet,
  ClockConfirmed,
]);
export type AccessChange = z.infer<typeof AccessChange>;
export type Standing = z.infer<typeof Standing>;
