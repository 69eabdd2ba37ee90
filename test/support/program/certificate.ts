import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Signed by itself, for 127.0.0.1; its files are in `folder`. */
export function makeCertificate(folder: string): { TLS_CERT: string; TLS_KEY: string } {
  const [TLS_CERT, TLS_KEY] = [join(folder, 'hall.pem'), join(folder, 'hall.key')];
  const words = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  words.push('-subj', '/CN=antrean', '-addext', 'subjectAltName=IP:127.0.0.1', '-out', TLS_CERT, '-keyout', TLS_KEY);
  execFileSync('openssl', words, { stdio: 'pipe' });
  return { TLS_CERT, TLS_KEY };
}
