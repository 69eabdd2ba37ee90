/** Who may come in, and how: people, devices and keys, as the pages and the server speak of them. */
import * as z from 'zod/mini';
import { AgencyId, CounterId, Instant, OfficerId, ZoneId } from '../base/ids.ts';
import { isShown, tidyName } from '../base/shown-name.ts';

/** An officer works at counters of some agencies; a supervisor also looks after their people; an administrator sets up. */
export const Role = z.enum(['officer', 'supervisor', 'administrator']);
/** Null: of the whole hall. */
export const Agencies = z.nullable(z.array(AgencyId).check(z.minLength(1), z.maxLength(60)));

/** Without control and formatting characters, and in one line: it is shown on other people's screens. */
const ShownText = z.string().check(z.regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u));

/** Of a person, a device, a key. */
export const PersonName = ShownText.check(z.overwrite(tidyName), z.minLength(1), z.maxLength(60), z.refine(isShown));
/** A name that is stored already: an earlier version may have taken what `Name` refuses today. */
const KnownName = z.string();
/** What a person types to sign in. Case does not matter. */
export const SignInName = z.string().check(z.trim(), z.toLowerCase(), z.regex(/^[a-z0-9][a-z0-9._-]{1,39}$/));
/** Long beats strange; the only rule is the length. */
export const Password = z.string().check(z.minLength(10), z.maxLength(200));
export const Pin = z.string().check(z.regex(/^\d{6}$/));
const Secret = z.string().check(z.minLength(1), z.maxLength(200));

// Signing in

/** `officerId` with a PIN: only at a counter that has been opened for it. */
export const SignIn = z.union([
  z.strictObject({
    signInName: z.string().check(z.trim(), z.toLowerCase(), z.minLength(1), z.maxLength(40)),
    password: Secret,
  }),
  z.strictObject({ officerId: OfficerId, pin: Secret }),
  /** A one-time link. An invitation sets the password. */
  z.strictObject({ link: Secret, password: z.optional(Password) }),
]);

/** The one who is signed in, to their own page. */
export const Me = z.strictObject({
  officerId: OfficerId,
  name: z.string(),
  role: Role,
  agencyIds: Agencies,
  hasPin: z.boolean(),
  /** Signed in for a trial by a link, without a password. */
  isTrial: z.boolean(),
});

/** What stands at a counter that has been opened for PINs. */
export const PinDesk = z.strictObject({
  counterId: CounterId,
  counterNumber: z.int(),
  /** Those who may work here and have a PIN, by name. */
  people: z.array(z.strictObject({ officerId: OfficerId, name: z.string() })),
});

/** Something that another person did with the account. */
export const AccountNote = z.strictObject({
  at: Instant,
  sentence: z.strictObject({ id: z.string(), en: z.string() }),
});
/** Newest first. */
export const AccountNoteList = z.array(AccountNote);

export const SessionAnswer = z.strictObject({ me: z.nullable(Me), pinDesk: z.nullable(PinDesk) });

/** What a link is for, before it is used. */
export const LinkPurpose = z.enum(['invitation', 'trial-person', 'kiosk', 'display']);
export const LinkLook = z.strictObject({ link: Secret });
export const LinkAnswer = z.strictObject({
  purpose: LinkPurpose,
  /** Whom an invitation is for, and what they will type; else null. */
  name: z.nullable(z.string()),
  signInName: z.nullable(z.string()),
});

export const PasswordChange = z.strictObject({ current: Secret, password: Password });
/** Null takes the PIN away. */
export const PinChange = z.strictObject({ current: Secret, pin: z.nullable(Pin) });

// People

export const PersonRequest = z.strictObject({
  name: PersonName,
  signInName: SignInName,
  role: Role,
  agencyIds: Agencies,
});
export const PersonChange = z.extend(PersonRequest, { isActive: z.boolean() });

export const PersonRow = z.extend(PersonChange, {
  name: KnownName,
  officerId: OfficerId,
  hasPassword: z.boolean(),
  hasPin: z.boolean(),
  /** Null: never. */
  lastSignInAt: z.nullable(Instant),
  /** Sessions that are open now. */
  sessions: z.int(),
  isTrial: z.boolean(),
});
export const PersonRows = z.array(PersonRow);
/** `link`: the path and fragment of a page of the hall, `/counter/#masuk=…`; shown once. */
export const Invitation = z.strictObject({ person: PersonRow, link: z.string(), until: Instant });

// Devices

/** `desk`: a counter's own machine, at which officers sign in with a PIN. */
export const DeviceKind = z.enum(['kiosk', 'display', 'desk']);
export const DeviceId = z
  .string()
  .check(z.regex(/^[kdl]-[0-9a-f]{12}$/))
  .brand('DeviceId');

export const DeviceSettings = z.strictObject({
  name: PersonName,
  /** Of a display: the zone whose calls it shows, null: the whole hall. Of a kiosk: where it stands. */
  zoneId: z.nullable(ZoneId),
  /** Of a desk, else null. */
  counterId: z.nullable(CounterId),
});

/** What a device tells of itself, now and when it changes. */
export const DeviceReport = z.strictObject({
  version: ShownText.check(z.maxLength(40)),
  /** Null: has no sound. `working`: the browser may play it; how loud it is nobody knows. `blocked`: the browser waits for a touch. */
  sound: z.nullable(z.enum(['working', 'blocked', 'off'])),
  /** Null: has no printer. `unknown`: a browser prints and does not learn whether it came out. `failed`: it could not even try. */
  paper: z.nullable(z.enum(['working', 'missing', 'unknown', 'failed'])),
});

export const DeviceRow = z.extend(DeviceSettings, {
  name: KnownName,
  deviceId: DeviceId,
  kind: DeviceKind,
  pairedAt: Instant,
  /** Connected now. */
  isAlive: z.boolean(),
  lastSeenAt: z.nullable(Instant),
  report: z.nullable(DeviceReport),
});

export const DeviceRows = z.array(DeviceRow);

/** What a device knows of itself. */
export const DeviceSelf = z.extend(DeviceSettings, { name: KnownName, deviceId: DeviceId, kind: DeviceKind });

export const PairingRequest = z.strictObject({ kind: DeviceKind, report: DeviceReport });
/** So long a code is good. */
export const pairingCodeMs = 10 * 60_000;
/** `code` is shown on the device; `claim` is its own secret, with which it asks whether it has been confirmed. */
export const PairingAnswer = z.strictObject({ code: z.string(), claim: z.string(), until: Instant });
export const ClaimRequest = z.strictObject({ claim: Secret });
export const ClaimAnswer = z.strictObject({ status: z.enum(['waiting', 'paired']) });
export const PairingCode = z.pipe(
  z.string().check(z.overwrite((code) => code.replaceAll(/[\s-]/g, '').toUpperCase())),
  z.string().check(z.regex(/^[A-HJ-NP-Z2-9]{8}$/)),
);
/** What waits behind a code, before it is confirmed. */
export const PairingLook = z.strictObject({ code: PairingCode });
export const PairingSeen = z.strictObject({ kind: DeviceKind, report: DeviceReport, askedAt: Instant });
export const PairingConfirm = z.extend(DeviceSettings, { code: PairingCode });

// Other systems

/**
 * `screen` reads what hangs in the hall; `kiosk` takes numbers; `desk` acts for people who are known here, within their
 * rights; `record` reads the record.
 */
export const KeyRole = z.enum(['screen', 'kiosk', 'desk', 'record']);
export const KeyRequest = z.strictObject({
  name: PersonName,
  roles: z.array(KeyRole).check(z.minLength(1), z.maxLength(4)),
  agencyIds: Agencies,
  /** Requests a minute. */
  perMinute: z.int().check(z.minimum(1), z.maximum(1_000_000)),
});
export const KeyRow = z.extend(KeyRequest, {
  name: KnownName,
  keyId: z.string(),
  createdAt: Instant,
  lastUsedAt: z.nullable(Instant),
});
export const KeyRows = z.array(KeyRow);
/** `key` is shown once. */
export const KeyAnswer = z.strictObject({ row: KeyRow, key: z.string() });

/** In whose name a key `desk` may act; `agencyIds`: of which agencies then, null: of all. */
export const DeskOfficer = z.strictObject({ officerId: OfficerId, name: KnownName, agencyIds: Agencies });
export const DeskOfficers = z.array(DeskOfficer);

export const HallSwitches = z.strictObject({
  /** Whether everybody may read in which order the numbers of the day were called. */
  publicOrderList: z.boolean(),
});

export type AccountNote = z.infer<typeof AccountNote>;
export type Role = z.infer<typeof Role>;
export type Agencies = z.infer<typeof Agencies>;
export type SignIn = z.infer<typeof SignIn>;
export type Me = z.infer<typeof Me>;
export type PinDesk = z.infer<typeof PinDesk>;
export type SessionAnswer = z.infer<typeof SessionAnswer>;
export type LinkPurpose = z.infer<typeof LinkPurpose>;
export type LinkAnswer = z.infer<typeof LinkAnswer>;
export type PersonRequest = z.infer<typeof PersonRequest>;
export type PersonChange = z.infer<typeof PersonChange>;
export type PersonRow = z.infer<typeof PersonRow>;
export type Invitation = z.infer<typeof Invitation>;
export type DeviceKind = z.infer<typeof DeviceKind>;
export type DeviceId = z.infer<typeof DeviceId>;
export type DeviceSettings = z.infer<typeof DeviceSettings>;
export type DeviceReport = z.infer<typeof DeviceReport>;
export type DeviceRow = z.infer<typeof DeviceRow>;
export type DeviceSelf = z.infer<typeof DeviceSelf>;
export type PairingAnswer = z.infer<typeof PairingAnswer>;
export type PairingSeen = z.infer<typeof PairingSeen>;
export type ClaimAnswer = z.infer<typeof ClaimAnswer>;
export type DeskOfficer = z.infer<typeof DeskOfficer>;
export type KeyRole = z.infer<typeof KeyRole>;
export type KeyRequest = z.infer<typeof KeyRequest>;
export type KeyRow = z.infer<typeof KeyRow>;
export type KeyAnswer = z.infer<typeof KeyAnswer>;
export type HallSwitches = z.infer<typeof HallSwitches>;
