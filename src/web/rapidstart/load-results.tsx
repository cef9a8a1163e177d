import { Card, Link, makeStyles } from '@fluentui/react-components';
import { text } from '../messages/rapidstart.en.ts';
import { When } from '../ui/when.tsx';
import { PlainTable } from './plain-table.tsx';
import { type Load, useService } from './service-queries.ts';

const useStyles = makeStyles({ plain: { margin: 0 } });

/** **Load results**: what was written, the file, the summary for Excel (RS-190, RS-191). */
export function LoadResults({ load, brief = false }: { load: Load; brief?: boolean }) {
  const styles = useStyles();
  const { projectPath } = useService();
  const { organizationId, subscriptionId, projectId } = projectPath;
  const url = `/api/v1/organizations/${organizationId}/services/${subscriptionId}/rapidstart/projects/${projectId}/loads/${load.id}`;
  const { tables, warnings } = load.summary;
  const records = tables.reduce((sum, table) => sum + table.records, 0);
  return (
    <Card>
      <p className={styles.plain}>
        {text('load.results.sentence', { tables: tables.length, count: records })}
      </p>
      <p className={styles.plain}>
        {text('load.by', { name: load.createdBy.name })}, <When at={load.createdAt} as="time" />
      </p>
      <Link href={`${url}/file`} download={load.fileName}>
        {text('load.file', { file: load.fileName })}
      </Link>
      <Link href={`${url}/summary.csv`} download>
        {text('load.summary')}
      </Link>
      {!brief && (
        <>
          <p className={styles.plain}>{text('load.how')}</p>
          <TablesOfPackage tables={tables} />
          <Warnings warnings={warnings} />
        </>
      )}
    </Card>
  );
}

export function TablesOfPackage({ tables }: { tables: Load['summary']['tables'] }) {
  return (
    <PlainTable
      label={text('load.tables')}
      headings={[text('load.table'), text('load.number'), text('load.records')]}
      rows={tables.map(({ tableId, name, records }) => ({
        id: String(tableId),
        cells: [name, tableId, records],
      }))}
    />
  );
}

export function Warnings({ warnings }: { warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <>
      <h3>{text('load.warnings')}</h3>
      <ul>
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </>
  );
}
