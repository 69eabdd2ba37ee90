import type { Connection } from '../../shared/client/connection/connection.ts';

/**
 * Keeps what this page is made of on the device, so that it comes up without its server. A service worker does that, which a
 * browser allows over HTTPS and on the machine itself only; over plain HTTP the page goes on as long as it is not loaded again.
 */
export class Shell {
  /** True: a newer build than the running one is stored. */
  isNewer = false;
  #registration: ServiceWorkerRegistration | null = null;

  /** At each greeting of the server it checks whether the server has another build. */
  constructor(connection: Connection) {
    // While developing there is no build to keep.
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    void this.#keep(navigator.serviceWorker);
    connection.addEventListener('liveness', () => {
      // The server may be gone again; then the next greeting looks.
      if (connection.liveness === 'live') void this.#registration?.update().catch(() => undefined);
    });
  }

  async #keep(workers: ServiceWorkerContainer): Promise<void> {
    let isKept = workers.controller !== null;
    workers.addEventListener('controllerchange', () => {
      this.isNewer = isKept;
      isKept = true;
    });
    try {
      this.#registration = await workers.register('/kiosk/service-worker.js', { updateViaCache: 'none' });
    } catch {
      // A browser that may keep nothing; or the page has just been started without its server, by the worker that is there.
      this.#registration = (await workers.getRegistration()) ?? null;
    }
  }
}
