// `npm run dev`: runs the server from its sources, so that `--watch` starts it again when one of them changes.
import { buildIfNeeded } from './building.ts';

await buildIfNeeded(['web']);
await import('../src/main.ts');
