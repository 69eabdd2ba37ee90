/** Six digits. Pure. */

/** The digits of what was typed, six at most. */
export const pinDigits = (typed: string): string => typed.replaceAll(/\D/g, '').slice(0, 6);

/** PINs that are guessed first: one digit six times, or digits in a row. */
export const isObviousPin = (pin: string): boolean =>
  /^(\d)\1{5}$/.test(pin) || '01234567890'.includes(pin) || '09876543210'.includes(pin);
