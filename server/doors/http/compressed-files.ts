/** The build compresses its files once, so that no request has to. Whoever takes Brotli or gzip is sent what lies there. */
import { existsSync, readdirSync } from 'node:fs';
import { extname } from 'node:path';
import type { RequestHandler } from 'express';

const endings = { br: '.br', gzip: '.gz' } as const;

/** Names the compressed file in place of the one that was asked for; what serves files comes after it. `folder` is the build. */
export function compressedFiles(folder: string): RequestHandler {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const names = new Set(files.map((file) => `/${file}`));
  return (request, response, next) => {
    const [path = ''] = request.url.split('?');
    const file = path.endsWith('/') ? `${path}index.html` : path;
    if (!names.has(`${file}.br`)) return next();
    response.vary('Accept-Encoding');
    const encoding = request.acceptsEncodings('br') || request.acceptsEncodings('gzip');
    if (encoding === 'br' || encoding === 'gzip') {
      response.type(extname(file)).set('content-encoding', encoding);
      request.url = `${file}${endings[encoding]}`;
    }
    next();
  };
}

/** The file was deleted meanwhile: the error page that is sent instead is not compressed. */
export const notCompressed: RequestHandler = (_request, response, next) => {
  response.removeHeader('content-encoding');
  response.removeHeader('content-type');
  next();
};
