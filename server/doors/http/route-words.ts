/** What the description says of each route beside its table: what it is for, and refusals that not every route has. */
import type { RouteName } from '../../../shared/routes/routes.ts';

export interface RouteWords {
  summary: string;
  /** By status. */
  refusals?: Readonly<Record<number, string>>;
}

const tries = { 429: 'Too many attempts; when to come back is in the refusal' };
const tooMany = { 429: 'Too many requests from there' };
const noLink = { 404: 'The link was used or is too old' };
const noPerson = { 404: 'There is no such person', 409: 'The refusal says why' };
const noCode = { 404: 'The code is unknown or too old' };
const noDevice = { 404: 'There is no such device' };
const noVersion = { 404: 'The settings were not changed there' };
const noHall = { 404: 'No hall is set up' };
const noReader = { 401: 'Nobody is signed in', 403: 'Not permitted to whoever asks', 404: 'No hall is set up' };

export const routeWords: Readonly<Record<RouteName, RouteWords>> = {
  seeSession: {
    summary: 'Who is signed in in this browser, and whether this machine is a counter at which a PIN is enough.',
  },
  signIn: {
    summary: 'Signs a person in, by password, PIN or one-time link; the session is in a cookie.',
    refusals: { 401: 'Name and password or PIN do not match', ...noLink, ...tries },
  },
  signOut: { summary: 'Signs out in this browser.' },
  signOutEverywhere: { summary: 'Ends every session of the person who asks.' },
  lookAtLink: {
    summary: 'What a one-time link is for. It is not used by this.',
    refusals: { ...noLink, ...tries },
  },
  changePassword: {
    summary: 'Changes the password of the person who asks, and ends their other sessions.',
    refusals: tries,
  },
  changePin: { summary: 'Sets the PIN of the person who asks, or takes it away.', refusals: tries },
  seeNotes: { summary: 'What others did with the account of the person who asks, and this browser has not put away.' },
  seeAccountHistory: {
    summary: 'What others did with the account of the person who asks in the last 90 days, also what was put away.',
  },
  putNotesAway: { summary: 'Puts these away in this browser, and in no other.' },
  seePeople: { summary: 'Everybody whom the person who asks looks after.' },
  addPerson: {
    summary: 'Enters a person, and gives the one-time link with which they set their password.',
    refusals: { 409: 'The sign-in name is taken, or the name looks like somebody else’s' },
  },
  changePerson: { summary: 'Changes a person. Other rights, or none, end their sessions.', refusals: noPerson },
  invitePerson: {
    summary: 'A new one-time link for a person who has lost the password or never had one.',
    refusals: noPerson,
  },
  importPeople: {
    summary:
      'Says of each line of a table of people what becomes of it; adds them where it is confirmed and no line is faulty. The same table a second time adds nobody.',
  },
  invitePeople: {
    summary: 'New one-time links for many people; for none, where one of them may not have one.',
    refusals: noPerson,
  },
  erasePerson: {
    summary: 'Erases name, sign-in name and credentials. The record goes on knowing the id.',
    refusals: noPerson,
  },
  askPairing: {
    summary: 'A device asks to be paired: it shows `code`, and keeps `claim` to itself.',
    refusals: { ...tooMany, 409: 'The hall is not set up yet' },
  },
  claimPairing: {
    summary: 'Whether the code has been confirmed. Once it has, the device’s own secret comes in a cookie.',
    refusals: { 404: 'The claim is unknown, too old, or was used' },
  },
  pairByLink: {
    summary: 'Pairs a device by a one-time link; its own secret comes in a cookie.',
    refusals: { ...noLink, ...tooMany },
  },
  seePairing: { summary: 'What waits behind a code.', refusals: noCode },
  seeDevices: { summary: 'Every device, and how it is.' },
  confirmPairing: { summary: 'Confirms a code, and says what the device is.', refusals: noCode },
  changeDevice: {
    summary: 'Renames a device, moves it, or gives it other settings; it follows at once.',
    refusals: noDevice,
  },
  reloadDevice: { summary: 'Has the device load its page again.', refusals: noDevice },
  revokeDevice: {
    summary: 'Takes the device’s secret away: its connection ends at once, and it has to be paired again.',
    refusals: noDevice,
  },
  seeKeys: { summary: 'Every key, without its secret.' },
  addKey: { summary: 'Makes a key for another system. It is shown this once.' },
  revokeKey: {
    summary: 'Revokes a key: whoever has it is out at once.',
    refusals: { 404: 'There is no such key' },
  },
  seeDeskOfficers: {
    summary: 'In whose names the key that asks may act (`actor.officerId`), and of which agencies then.',
    refusals: { 401: 'No key was shown', 403: 'Not permitted to whoever asks' },
  },
  seeSwitches: { summary: 'What is switched on in this hall.' },
  confirmClock: {
    summary: 'A person says that the server’s clock is right, which is so far ahead of the hall’s time.',
    refusals: { 409: 'The clock is no longer as it was shown' },
  },
  setSwitches: { summary: 'Switches on and off.' },
  seeHealth: { summary: 'How the server is: what it can write, its backups, its log, its disk, its clock.' },
  readHall: { summary: 'The settings in force, what is planned, and what the person who asks may change.' },
  previewHall: {
    summary:
      'What is wrong with settings, how they differ from those in force, and what they would do. It changes nothing.',
  },
  changeHall: {
    summary:
      'Changes the settings, now or from the next business day on. Numbers that were given out stay as they are.',
    refusals: { 409: 'Somebody else has changed them, they are faulty, or somebody still needs what they take away' },
  },
  dropHallPlan: {
    summary: 'Takes back what was planned for the next business day.',
    refusals: { 409: 'Nothing is planned, or somebody else has changed the plan' },
  },
  listHallVersions: { summary: 'Earlier settings, the newest first: when, by whom, and what they changed.' },
  readHallVersion: { summary: 'Earlier settings whole.', refusals: noVersion },
  exportHall: { summary: 'The settings in force as the file that HALL_FILE takes.', refusals: noHall },
  judgeHallTable: {
    summary: 'Says of each line of a table of services, counters or holidays what becomes of it. It changes nothing.',
  },
  readHallTable: { summary: 'Such a table with what the hall has now.', refusals: noHall },
  readHallStart: { summary: 'With what a new hall may begin.' },
  keepPicture: {
    summary: 'Takes a picture (PNG, JPEG, WebP) for the look of the hall, and gives the id that settings name.',
    refusals: { 409: 'It is no picture, or too many are kept' },
  },
  seePicture: {
    summary: 'A picture of the hall, whole or (`size=small`) as for a phone. It stays the same.',
    refusals: { 404: 'There is no such picture' },
  },
  seeLook: { summary: 'The colours, the logo and the photos of the hall, as far as it has its own.' },
  readHallSchema: { summary: 'The JSON Schema of the file of a hall, for editors.' },
  readAttendance: {
    summary: 'Which counters were open when in a month, by whom, against their hours and duty.',
    refusals: noReader,
  },
  exportAttendance: { summary: 'The same as CSV.', refusals: noReader },
  readAccuracy: {
    summary:
      'What was said of waits when numbers were taken, against what came: the last day, seven days, thirty; by hour and by service.',
    refusals: noReader,
  },
  exportAccuracy: { summary: 'The same as CSV.', refusals: noReader },
  seeAccuracy: { summary: 'One line of it, of the last seven days, where the hall wishes that everybody sees it.' },
  readRecord: {
    summary: 'What happened on a day, as sentences, the newest first, a page at a time.',
    refusals: noReader,
  },
  exportRecord: {
    summary: 'The same of a whole day, the oldest first, for a spreadsheet.',
    refusals: noReader,
  },
  readOrderList: {
    summary: 'In which order the numbers of a day were called, and why.',
    refusals: noReader,
  },
  seeOrderListOpen: { summary: 'Whether everybody may read that order.' },
  askWhatIf: {
    summary:
      'What would become of the waits of the rest of a day, and of the numbers left at closing, if something were changed. It changes nothing.',
    refusals: { 403: 'Not permitted to whoever asks', 409: 'The hall would refuse the change; the refusal says why' },
  },
};
