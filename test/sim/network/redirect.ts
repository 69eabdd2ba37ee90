/** For plain Node: `shared/client/connection/connection.ts` gets the simulated sockets. Tests do the same with `vi.mock`. */
import { registerHooks } from 'node:module';

const socket = new URL('./socket.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'socket.io-client' && context.parentURL?.endsWith('/shared/client/connection/connection.ts')
      ? { url: socket, shortCircuit: true }
      : next(specifier, context),
});
