import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ok } from '../../../platform/http/answers.ts';
import { untiedMemberRoute } from '../../../platform/http/routes.ts';
import { readUpload, requireReader } from './read-upload.service.ts';
import { PackageReading } from './readings.contract.ts';

export function readingRoutes(app: FastifyInstance) {
  untiedMemberRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/organizations/:organizationId/services/:subscriptionId/rapidstart/packages/reading',
      operationId: 'readRapidStartPackage',
      summary: 'Read a .rapidstart file back: its tables, records and what was found. Nothing is kept',
      tag: 'RapidStart',
      params: z.object({ organizationId: z.uuid(), subscriptionId: z.uuid() }),
      multipart: true,
      evenBeforeAccepting: true,
      guests: true,
      responses: { 200: PackageReading },
    },
    async (ctx, { params, request }) => {
      await ctx.inTransaction((inside) => requireReader(inside, params.subscriptionId));
      const file = await request.file();
      const upload = file && { name: file.filename, bytes: await file.toBuffer() };
      return ok(await readUpload(upload));
    },
  );
}
