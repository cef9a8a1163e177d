import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MemberContext, Tx } from '../../kernel/context.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import type { UntiedMemberContext } from '../../platform/http/routes.ts';
import { type Table, tableOfSandbox } from '../../platform/spreadsheets/cells.ts';
import { writeCsv } from '../../platform/spreadsheets/csv-writer.ts';
import { writeXlsx } from '../../platform/spreadsheets/xlsx-writer.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { exportQuery } from '../customers/index.ts';
import type { ExportCustomers } from './customer-export.contract.ts';
import { readInPortions } from './customer-export.repo.ts';
import { EXPORT_COLUMNS, type ExportedCustomer } from './export-columns.rules.ts';

/** However slowly it is read: after so long an export ends, and with it its transaction. */
const LONGEST = 10 * 60_000;

/**
 * A file of customers as a stream. That somebody took it is written down and committed before its first byte; the rows
 * are those of one moment, read by a cursor in one transaction that lasts at most ten minutes.
 */
export async function exportCustomers(ctx: UntiedMemberContext, wanted: ExportCustomers): Promise<Readable> {
  requirePermission(ctx.actor, 'customers:read');
  await ctx.inTransaction((inside) => tell(inside, wanted));
  const file = new PassThrough();
  const tooLong = AbortSignal.timeout(LONGEST);
  ctx
    .inTransaction(({ tx }) => {
      const plain = tableOf(tx, ctx, wanted);
      const table = ctx.actor.sandboxId ? tableOfSandbox(plain) : plain;
      const written = wanted.format === 'csv' ? writeCsv(table) : writeXlsx(table);
      return pipeline(written, file, { signal: tooLong });
    })
    .catch((error: Error) => file.destroy(error));
  return file;
}

function tableOf(tx: Tx, { actor, clock }: UntiedMemberContext, wanted: ExportCustomers): Table {
  const columns = wanted.columns.map((column) => EXPORT_COLUMNS[column]);
  const query = exportQuery<ExportedCustomer>(actor.organizationId, wanted, clock.now());
  return {
    name: 'Customers',
    headings: columns.map(({ heading }) => heading),
    portions: cellsOf(readInPortions(tx, query), columns),
  };
}

async function* cellsOf(
  portions: AsyncIterable<ExportedCustomer[]>,
  columns: (typeof EXPORT_COLUMNS)[keyof typeof EXPORT_COLUMNS][],
) {
  for await (const rows of portions) yield rows.map((row) => columns.map(({ cell }) => cell(row)));
}

/** Tags stay private: the trail names them by id, as the filters do. */
const tell = (ctx: MemberContext, { format, selection, sort, columns }: ExportCustomers) =>
  recordAudit(ctx, byActor(ctx.actor), {
    organizationIds: [ctx.actor.organizationId],
    action: 'customers.exported',
    subject: {
      kind: 'customers',
      id: ctx.actor.organizationId,
      name: `Customers as ${format.toUpperCase()}`,
    },
    details: { format, sort, columns, selection },
  });
