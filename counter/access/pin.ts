/** Six digits. Pure. */

/** What a PIN keeps of what was typed. */
export const pinDigits = (typed: string): string => typed.replaceAll(/\D/g, '').slice(0, 6);

/** What everybody tries first. */
export const isObviousPin = (pin: string): boolean =>
  /^(\d)\1{5}$/.test(pin) || '01234567890'.includes(pin) || '09876543210'.includes(pin);
