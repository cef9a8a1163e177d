// Builds the web interface into dist/web: `npm run build`. `npm start` does it by itself when it is needed.
import { buildWeb } from '../src/platform/web/build.ts';

await buildWeb();
