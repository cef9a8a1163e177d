// Builds the pages and the server into dist: `npm run build`. `npm start` does it by itself when it is needed.
import { build } from './building.ts';

await build();
