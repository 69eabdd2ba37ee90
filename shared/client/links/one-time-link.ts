/** A one-time link: `/counter/#masuk=CODE` for a person, `/kiosk/#pasang=CODE` for a device. No server and no proxy sees a fragment. */
type Address = Pick<Location, 'hash' | 'pathname' | 'search'>;

/** Takes the code out of the address at once: nobody shall read it over a shoulder, or find it in the history. */
export function takeLink(
  name: 'masuk' | 'pasang',
  address: Address = location,
  past: Pick<History, 'replaceState'> = history,
): string | null {
  const code = new URLSearchParams(address.hash.slice(1)).get(name);
  if (code !== null) past.replaceState(null, '', address.pathname + address.search);
  return code !== null && /^[\w-]{1,200}$/.test(code) ? code : null;
}
