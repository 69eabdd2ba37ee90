/** What the register's records say, kind by kind. Nothing here is a secret itself: of those only hashes are kept. */
import { z } from 'zod';
import {
  Agencies,
  DeviceId,
  DeviceKind,
  DeviceReport,
  DeviceSettings,
  HallSwitches,
  KeyRequest,
  LinkPurpose,
  Role,
} from '../../../shared/access/access.ts';
import { CounterId, Instant, OfficerId } from '../../../shared/base/ids.ts';

/** The hash of a password or PIN, with the cost that it was made with, so that a later sign-in can replace it by a stronger one. */
export const SecretHash = z.object({
  algorithm: z.literal('argon2id'),
  /** KiB. */
  memory: z.int(),
  passes: z.int(),
  parallelism: z.int(),
  /** Both base64url. */
  salt: z.string(),
  hash: z.string(),
});

/** By officer id. */
export const Person = z.object({
  officerId: OfficerId,
  name: z.string(),
  signInName: z.string(),
  role: Role,
  agencyIds: Agencies,
  isActive: z.boolean(),
  isTrial: z.boolean(),
  password: z.nullable(SecretHash),
  pin: z.nullable(SecretHash),
});

/** The record's id is the sign-in name; it says whose name it is. Where no such person exists, the name is free. */
export const SignInNameHolder = z.object({ officerId: OfficerId });

/** By the digest of a name and a place. `subject`: the digest of the name; `wrong`: attempts since the last right one; `at`: the last of them. */
export const Attempts = z.object({ subject: z.string(), wrong: z.int(), lockedUntil: Instant, at: Instant });
/** By officer id. Apart from the person, because it changes every day. */
export const SignIns = z.object({ lastSignInAt: z.nullable(Instant) });
/** What was done with the account; `by` null: whoever runs the server; `seenIn`: browsers in which it was put away. */
export const PersonNote = z.object({
  at: Instant,
  by: z.nullable(OfficerId),
  what: z.enum(['invited', 'link-used', 'rights', 'name', 'password', 'pin']),
  seenIn: z.array(z.string()),
});
/** By officer id; oldest first. */
export const PersonNotes = z.object({ notes: z.array(PersonNote) });
/** By the digest of its token: who has signed in in this browser, oldest first. */
export const Browser = z.object({ officerIds: z.array(OfficerId), usedAt: Instant });

/** By the digest of its token. */
export const Session = z.object({
  officerId: OfficerId,
  signedInAt: Instant,
  /** When it was last used; written at most once in five minutes, so it may be that old. */
  usedAt: Instant,
  /** Of a session that was opened with a PIN: its counter, and the machine of that counter; else null. */
  onlyCounterId: z.nullable(CounterId),
  deskId: z.nullable(DeviceId),
});

/** By the digest of its code. */
export const Link = z.object({ purpose: LinkPurpose, officerId: z.nullable(OfficerId), until: Instant });

/** By device id. */
export const Device = z.object(DeviceSettings.shape).extend({
  /** Any text: a name that was accepted stays readable, also when the rules for new names have become stricter. */
  name: z.string(),
  deviceId: DeviceId,
  kind: DeviceKind,
  /** Null: has not fetched its token yet. */
  tokenDigest: z.string().nullable(),
  pairedAt: Instant,
  /** How often it was told to reload. */
  reloads: z.int(),
  /** Came in by a link for a trial. */
  isTrial: z.boolean().default(false),
});

/** By device id. Apart from the device, because it changes all day. */
export const DeviceState = z.object({
  report: z.object(DeviceReport.shape),
  isAlive: z.boolean(),
  lastSeenAt: Instant,
});

/** By its code. */
export const Pairing = z.object({
  kind: DeviceKind,
  report: z.object(DeviceReport.shape),
  claimDigest: z.string(),
  askedAt: Instant,
  until: Instant,
  /** A digest of the network, or of the browser that is known. Empty: asked for before this was kept. */
  askedBy: z.string().default(''),
  /** Null: not confirmed yet. */
  deviceId: z.nullable(DeviceId),
});

/** By key id. */
export const Key = z
  .object(KeyRequest.shape)
  .extend({ name: z.string(), keyId: z.string(), keyDigest: z.string(), createdAt: Instant });
/** By key id. */
export const KeyUse = z.object({ lastUsedAt: Instant });

/** There is one such record; its id is `hall`. */
export const Switches = z.object(HallSwitches.shape);

export type SecretHash = z.infer<typeof SecretHash>;
export type Person = z.infer<typeof Person>;
export type SignInNameHolder = z.infer<typeof SignInNameHolder>;
export type Attempts = z.infer<typeof Attempts>;
export type SignIns = z.infer<typeof SignIns>;
export type Browser = z.infer<typeof Browser>;
export type PersonNote = z.infer<typeof PersonNote>;
export type PersonNotes = z.infer<typeof PersonNotes>;
export type Session = z.infer<typeof Session>;
export type Link = z.infer<typeof Link>;
export type Device = z.infer<typeof Device>;
export type DeviceState = z.infer<typeof DeviceState>;
export type Pairing = z.infer<typeof Pairing>;
export type Key = z.infer<typeof Key>;
export type KeyUse = z.infer<typeof KeyUse>;
export type Switches = z.infer<typeof Switches>;
