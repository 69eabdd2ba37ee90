/** How the hall shows itself, for every page: apart from the settings, whose schemas visitors' pages need not load. */
import { PictureId } from '../hall/look.ts';
import { PictureQuery, PublicLook } from '../settings/pictures.ts';
import type { RouteContracts } from './contract.ts';

export const lookRoutes = {
  seePicture: {
    method: 'get',
    path: '/hall/pictures/{id}',
    who: 'anybody',
    asks: { id: PictureId, query: PictureQuery },
    answer: 'image/*',
  },
  seeLook: { method: 'get', path: '/hall/look', who: 'anybody', asks: {}, answer: PublicLook },
} as const satisfies RouteContracts;
