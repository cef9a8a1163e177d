import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { streamed } from '../../platform/http/answers.ts';
import { untiedMemberRoute } from '../../platform/http/routes.ts';
import { XLSX_TYPE } from '../../platform/spreadsheets/xlsx-writer.ts';
import { ExportCustomers } from './customer-export.contract.ts';
import { exportCustomers } from './customer-export.service.ts';

const TYPES = { csv: 'text/csv; charset=utf-8', xlsx: XLSX_TYPE };

export function customerExportRoutes(app: FastifyInstance) {
  untiedMemberRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/organizations/:organizationId/customers/export',
      operationId: 'exportCustomers',
      stepUp: true,
      summary: 'A CSV or Excel file of exactly what a list shows',
      tag: 'Customers',
      params: z.object({ organizationId: z.uuid() }),
      body: ExportCustomers,
      responses: { 200: null },
      evenBeforeAccepting: true,
    },
    async (ctx, { body }) => {
      const day = ctx.clock.now().toISOString().slice(0, 10);
      return streamed(await exportCustomers(ctx, body), {
        type: TYPES[body.format],
        fileName: `customers-${day}.${body.format}`,
      });
    },
  );
}
