/** A screen that is touched and has no keys: a field that takes the focus by itself would bring up a keyboard over half of it. */
export const isTouched = (): boolean => matchMedia('(hover: none) and (pointer: coarse)').matches;
