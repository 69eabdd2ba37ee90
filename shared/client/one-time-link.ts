/** A one-time link, `/counter/#masuk=CODE`. The code stands in the fragment, which no server and no proxy sees. */

export function linkOf(hash: string): string | null {
  return /^#masuk=([\w-]{1,200})$/.exec(hash)?.[1] ?? null;
}

/** Takes the code out of the address at once: nobody shall read it over a shoulder, or find it in the history. */
export function takeLink(): string | null {
  const link = linkOf(location.hash);
  if (link !== null) history.replaceState(null, '', location.pathname + location.search);
  return link;
}
