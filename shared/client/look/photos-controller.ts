import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PictureId } from '../../hall/look.ts';
import { onLook } from './hall-look.ts';

/** The photos of the hall that can be had: one that does not load hangs broken on no wall, and is tried again with the next look. */
export class PhotosController implements ReactiveController {
  photos: readonly PictureId[] = [];
  readonly #host: ReactiveControllerHost;
  #end: () => void = () => undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#end = onLook(({ photos = [] }) => this.#put(photos));
  }

  hostDisconnected(): void {
    this.#end();
  }

  lose(photo: PictureId): void {
    this.#put(this.photos.filter((id) => id !== photo));
  }

  #put(photos: readonly PictureId[]): void {
    this.photos = photos;
    this.#host.requestUpdate();
  }
}
