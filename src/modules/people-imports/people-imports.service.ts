import type { MemberContext } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import type { UntiedMemberContext } from '../../platform/http/routes.ts';
import type { OpenUpload } from '../../platform/http/uploads.ts';
import { writeCsv } from '../../platform/spreadsheets/csv-writer.ts';
import { spreadsheetRefused } from '../../platform/spreadsheets/file-refusals.ts';
import { sendUserInvitation } from '../activations/index.ts';
import { byActor, recordAuditOfMany } from '../audit/index.ts';
import { PROBLEM_HEADINGS, passedOver } from '../customer-imports/import-columns.rules.ts';
import {
  insertPeople,
  listKnownSignInNames,
  listOfferedServices,
  lockPeopleOf,
  requireCustomer,
} from '../people/index.ts';
import { type Judged, judgePeople } from './judge-people.service.ts';
import { type PeopleFile, readPeopleFile } from './people-file.service.ts';
import type { PeopleImport } from './people-imports.contract.ts';

/** Mails that go out with one file; everybody else is invited from the list. */
const MOST_INVITATIONS = 200;

type Wanted = { dryRun: boolean; invite: boolean };

/**
 * Adds people from a CSV file or workbook, all rows that can go in as one deed; or says row by row what that would do. The
 * file is read before the transaction begins.
 */
export async function importPeople(
  ctx: UntiedMemberContext,
  openUpload: OpenUpload,
  wanted: Wanted,
): Promise<PeopleImport> {
  requirePermission(ctx.actor, 'people:manage');
  requireCustomer(ctx.actor);
  const upload = await openUpload();
  if (!upload) throw spreadsheetRefused('no-file');
  const file = await readPeopleFile(upload);
  return ctx.inTransaction(async (inside) => {
    if (!wanted.dryRun) await lockPeopleOf(inside.tx, inside.actor.organizationId);
    const judged = await judge(inside, file);
    const invitable = wanted.invite ? added(judged).slice(0, MOST_INVITATIONS) : [];
    if (!wanted.dryRun) await add(inside, judged, invitable);
    return answerOf(file, judged, new Set(invitable), wanted.dryRun);
  });
}

async function judge({ tx, actor }: MemberContext, file: PeopleFile): Promise<Judged[]> {
  const names = file.rows.map(({ cells }) => (cells[file.columns.signInName ?? -1] ?? '').toLowerCase());
  const services = await listOfferedServices(tx, actor.organizationId);
  const known = await listKnownSignInNames(tx, actor.organizationId, names);
  return judgePeople(file, { services, known: new Set(known) });
}

type Added = Extract<Judged, { fate: 'create' }>;
const added = (judged: Judged[]) => judged.filter((row): row is Added => row.fate === 'create');

async function add(ctx: MemberContext, judged: Judged[], invitable: Added[]) {
  const { tx, actor, clock } = ctx;
  const people = added(judged).map((row) => ({ row, id: newId(), ...row.person }));
  await insertPeople(tx, actor.organizationId, people, clock.now());
  await recordAuditOfMany(
    ctx,
    byActor(actor),
    people.map(({ id, firstName, lastName, signInName, administrator, serviceRoles }) => ({
      organizationIds: [actor.organizationId],
      action: 'person.added',
      subject: { kind: 'person', id, name: `${firstName} ${lastName}` },
      details: { signInName, administrator, serviceRoles },
    })),
  );
  const wanted = new Set(invitable);
  for (const { row, ...person } of people) if (wanted.has(row)) await sendUserInvitation(ctx, person);
}

async function answerOf(
  file: PeopleFile,
  judged: Judged[],
  invited: ReadonlySet<Judged>,
  dryRun: boolean,
): Promise<PeopleImport> {
  const count = (fate: Judged['fate']) => judged.filter((row) => row.fate === fate).length;
  return {
    dryRun,
    fileName: file.fileName,
    create: count('create'),
    skip: count('skip'),
    refuse: count('refuse'),
    invited: invited.size,
    rows: judged.map((row) => ({
      line: row.line,
      name: row.name,
      signInName: row.signInName,
      roles: row.roles,
      fate: row.fate,
      invited: invited.has(row),
      why: row.why,
    })),
    failedRows: await failedRows(file, judged),
  };
}

/** As in a file of customers: mended, it can be sent as it is. */
async function failedRows({ headings }: PeopleFile, judged: Judged[]): Promise<string> {
  const failed = judged.filter(({ fate }) => fate === 'refuse');
  if (failed.length === 0) return '';
  const kept = headings.flatMap((heading, place) => (passedOver(heading) ? [] : [place]));
  const lines = failed.map(({ line, cells, why }) => [
    String(line),
    why?.column ?? '',
    why?.sentence ?? '',
    why?.remedy ?? '',
    ...kept.map((place) => cells[place] ?? ''),
  ]);
  const table = {
    name: 'Failed rows',
    headings: [...PROBLEM_HEADINGS, ...kept.map((place) => headings[place] ?? '')],
    portions: (async function* () {
      yield lines;
    })(),
  };
  let text = '';
  for await (const part of writeCsv(table)) text += part;
  return text;
}
