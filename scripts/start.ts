// `npm start`: builds what is missing or older than its sources, then runs the server as it was built.
import { buildIfNeeded } from './building.ts';

if (await buildIfNeeded()) console.log('Portico was built.');
const built: string = '../dist/server/main.js';
await import(built);
