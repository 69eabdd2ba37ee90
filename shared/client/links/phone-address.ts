/** Where phones reach the hall: for every code that they scan and every link that somebody sends them. */

const loopback = /^(localhost|127(\.\d+){3}|\[::1\]|.+\.localhost)$/;

/**
 * `told` by the server: `PUBLIC_URL`, or the machine's address in the hall's network; null: it told nothing, and where the page
 * itself was loaded from counts. That is no address for a phone where the page was loaded on the server's own machine: null.
 */
export function phoneAddress(
  told: string | null,
  page: Pick<Location, 'origin' | 'hostname'> = location,
): string | null {
  const from = told ?? page.origin;
  return loopback.test(new URL(from).hostname) ? null : from.replace(/\/+$/, '');
}
