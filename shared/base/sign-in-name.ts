/** "Wa Ode Siti" → "wa.ode.siti": what a new person may be called at the sign-in. */
export const proposedSignInName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('.')
    .slice(0, 40)
    .replace(/\.$/, '');
