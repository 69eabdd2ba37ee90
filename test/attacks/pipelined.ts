import { connect } from 'node:net';

/** What the server takes on one connection without ending it. */
const patientlyAtOnce = 8;

/** Asks for all of it over one connection, so many without waiting for an answer. Gives how often each status came back. */
export function pipelined(
  url: string,
  paths: readonly string[],
  from: string,
  atOnce = patientlyAtOnce,
): Promise<Record<string, number>> {
  const { hostname: host, port } = new URL(url);
  const last = paths.length - 1;
  const requests = paths.map((path, place) =>
    [`GET ${path} HTTP/1.1`, 'host: antrean', `connection: ${place === last ? 'close' : 'keep-alive'}`, '', ''].join(
      '\r\n',
    ),
  );
  return new Promise((resolve) => {
    const statuses: Record<string, number> = {};
    let [asked, answered, rest] = [0, 0, ''];
    const ask = () => {
      const next = requests.slice(asked, answered + atOnce);
      asked += next.length;
      if (next.length > 0) line.write(next.join(''));
    };
    const line = connect({ host, port: Number(port), localAddress: from }, ask);
    line.setEncoding('latin1').on('data', (chunk) => {
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop()!;
      for (const [, status = ''] of lines.flatMap((words) => [...words.matchAll(/HTTP\/1\.1 (\d{3}) /g)])) {
        statuses[status] = (statuses[status] ?? 0) + 1;
        answered++;
      }
      ask();
    });
    // A connection that is ended is what is looked for: the counts tell.
    line.on('error', () => {}).once('close', () => resolve(statuses));
  });
}
