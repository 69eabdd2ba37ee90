/**
 * A notice for the case that the server answers HTTP, but no WebSocket connection is made: a proxy or a network in between
 * blocks it. Without this the page would say "connecting" for ever. The notice is in both languages, above everything else.
 */

import { showPageNotice } from '../words/page-notice.ts';
import type { Connection } from './connection.ts';

/** A server that has just come back is ready before its pages are: only what two looks in a row find is told. */
const lookEveryMs = 4_000;
const sentences = {
  id: 'Server menjawab, tetapi sambungan langsung (WebSocket) tidak terbentuk. Jika tetap begini, hubungi administrator (jaringan atau proksi).',
  en: 'The server answers, but the live connection (WebSocket) does not come about. If it stays so, tell the administrator (network or proxy).',
};

export function tellOfMissingConnection(connection: Connection): void {
  let timer: number | undefined;
  let notice: HTMLElement | null = null;
  let looksHeldBack = 0;
  const isMissing = () =>
    !connection.renewal.isNeeded && (connection.liveness === 'connecting' || connection.liveness === 'stale');
  const look = async () => {
    const isReady = await isServerReady();
    if (!isMissing()) return;
    looksHeldBack = isReady ? looksHeldBack + 1 : 0;
    if (looksHeldBack === 2) {
      notice ??= showPageNotice('missing-connection', sentences, 'problem');
      void tellServer();
    }
    lookLater();
  };
  const lookLater = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void look(), lookEveryMs);
  };
  connection.addEventListener('liveness', () => {
    if (isMissing()) return lookLater();
    window.clearTimeout(timer);
    looksHeldBack = 0;
    notice?.remove();
    notice = null;
  });
  lookLater();
}

async function isServerReady(): Promise<boolean> {
  try {
    return (await fetch('/readyz', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/** For the server's log, which then says that pages get no WebSocket connection: a proxy may hide from it that they try. */
async function tellServer(): Promise<void> {
  await fetch('/socket.io/?EIO=4&transport=websocket', { cache: 'no-store' }).catch(() => undefined);
}
