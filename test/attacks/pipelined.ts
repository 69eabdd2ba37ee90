import { connect } from 'node:net';

/** Asks for all of it over one connection, without waiting for an answer. Gives how often each status came back. */
export function pipelined(url: string, paths: readonly string[], from: string): Promise<Record<string, number>> {
  const { hostname: host, port } = new URL(url);
  const last = paths.length - 1;
  const requests = paths.map((path, place) =>
    [`GET ${path} HTTP/1.1`, 'host: antrean', `connection: ${place === last ? 'close' : 'keep-alive'}`, '', ''].join(
      '\r\n',
    ),
  );
  return new Promise((resolve, reject) => {
    const line = connect({ host, port: Number(port), localAddress: from }, () => line.write(requests.join('')));
    let received = '';
    line.setEncoding('latin1').on('data', (chunk) => {
      received += chunk;
    });
    line.once('error', reject).once('close', () => {
      const statuses: Record<string, number> = {};
      for (const [, status = ''] of received.matchAll(/HTTP\/1\.1 (\d{3}) /g))
        statuses[status] = (statuses[status] ?? 0) + 1;
      resolve(statuses);
    });
  });
}
