import type { FastifyInstance } from 'fastify';
import { ok } from '../../platform/http/answers.ts';
import { publicRoute } from '../../platform/http/routes.ts';
import { Home } from './home.contract.ts';
import { readHome } from './home.service.ts';

export function homeRoutes(app: FastifyInstance) {
  publicRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/home',
      operationId: 'readHome',
      summary: 'Services, supported countries/regions and announcements, for everybody',
      tag: 'Home',
      responses: { 200: Home },
    },
    async (ctx) => ok(await readHome(ctx), { 'cache-control': 'public, max-age=60' }),
  );
}
