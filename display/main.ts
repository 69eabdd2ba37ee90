import '../shared/client/browser.ts';
import '../shared/no-eval.ts';
import { apiOf } from '../shared/client/api.ts';
import { followLook } from '../shared/client/hall-look.ts';
import { adoptTokens } from '../shared/client/tokens.ts';
import { lookRoutes } from '../shared/routes/look.ts';
import './antrean-display.ts';

adoptTokens();
void followLook({ api: apiOf(lookRoutes, 'display'), memory: localStorage, root: document.documentElement });
