/** The ticket's own page, for the QR code; null where the answer carried no token. `publicUrl` is where phones reach the hall. */
export function ticketUrl(publicUrl: string, token: string | undefined): string | null {
  return token === undefined ? null : `${publicUrl.replace(/\/+$/, '')}/t/${encodeURIComponent(token)}`;
}
