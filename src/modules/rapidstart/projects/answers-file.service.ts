import { Readable } from 'node:stream';
import type { MemberContext } from '../../../kernel/context.ts';
import { tableOfSandbox } from '../../../platform/spreadsheets/cells.ts';
import { writeCsv } from '../../../platform/spreadsheets/csv-writer.ts';
import { ANSWER_HEADINGS, answerRows } from './answers-table.ts';
import { projectAnswer } from './project-answers.ts';
import { Project } from './projects.contract.ts';
import { readProject } from './read-projects.service.ts';

/** The answers of a project as they stand, for Excel: also of one that can never be finished any more (PP-93). */
export async function answersFile(ctx: MemberContext, subscriptionId: string, projectId: string) {
  const project = Project.parse(projectAnswer(await readProject(ctx, subscriptionId, projectId), ctx.actor));
  const table = { name: 'Answers', headings: ANSWER_HEADINGS, portions: inOne(answerRows(project)) };
  return {
    file: Readable.from(writeCsv(ctx.actor.sandboxId ? tableOfSandbox(table) : table)),
    fileName: `Answers of ${project.name.replace(/[^\w .-]/g, '_')}.csv`,
  };
}

async function* inOne<Row>(rows: Row[]): AsyncGenerator<Row[]> {
  yield rows;
}
