/** The fields of a wait, wherever a view holds one. */
const staff = ['backAt', 'closed', 'opened', 'resting'].map((each) => `staff.${each}`);
export const ticketWait = (at: string) =>
  ['closesAt', 'earliest', 'expected', 'is', 'latest', ...staff].map((each) => `${at}.${each}`);
export const numberWait = (at: string) =>
  ['closesAt', 'earliestMinutes', 'expectedMinutes', 'is', 'latestMinutes', ...staff].map((each) => `${at}.${each}`);
