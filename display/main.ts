import '../shared/client/browser.ts';
import '../shared/base/no-eval.ts';
import { apiOf } from '../shared/client/connection/api.ts';
import { followLook } from '../shared/client/look/hall-look.ts';
import { adoptTokens } from '../shared/client/look/tokens.ts';
import { lookRoutes } from '../shared/routes/look.ts';
import './antrean-display.ts';

adoptTokens();
void followLook({ api: apiOf(lookRoutes, 'display'), memory: localStorage, root: document.documentElement });
