import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ok } from '../../platform/http/answers.ts';
import { untiedMemberRoute } from '../../platform/http/routes.ts';
import { uploadOf } from '../../platform/http/uploads.ts';
import { PeopleImport, PeopleImportQuery } from './people-imports.contract.ts';
import { importPeople } from './people-imports.service.ts';

export function peopleImportRoutes(app: FastifyInstance) {
  untiedMemberRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/organizations/:organizationId/people-imports',
      operationId: 'importPeople',
      summary:
        'Add people from a CSV file or Excel workbook (.xlsx) of at most 2,000 rows in the field "file", or tell row by row what that would do',
      tag: 'People',
      params: z.object({ organizationId: z.uuid() }),
      query: PeopleImportQuery,
      multipart: true,
      stepUp: true,
      responses: { 200: PeopleImport },
    },
    async (ctx, { query, request }) => ok(await importPeople(ctx, uploadOf(request), query)),
  );
}
