import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from '@fluentui/react-components';
import type { components } from '../api/schema.gen.ts';
import { text } from '../messages/rapidstart.en.ts';
import { StateBar } from '../ui/page.tsx';
import { PlainTable } from './plain-table.tsx';

type Reading = components['schemas']['RapidStartPackageReading'];

/** A package that was read: what it is, what was found, its tables with their first records. */
export function PackageView({ reading }: { reading: Reading }) {
  return (
    <section aria-label={reading.fileName}>
      <h2>{text('read.package', { code: reading.code })}</h2>
      <p>
        {text('read.facts', {
          name: reading.name,
          version: reading.productVersion || text('read.none'),
          language: reading.languageId || text('read.none'),
        })}{' '}
        {text('read.count', { count: reading.tableCount })}.
      </p>
      <Findings reading={reading} />
      <Accordion multiple collapsible>
        {reading.tables.map((table) => (
          <AccordionItem key={table.tableId} value={table.tableId}>
            <AccordionHeader as="h3">
              {text('read.records', { name: table.name, number: table.tableId, count: table.records })}
            </AccordionHeader>
            <AccordionPanel>
              {table.records > table.first.length && (
                <p>{text('read.first', { shown: table.first.length })}</p>
              )}
              <Records table={table} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </section>
  );
}

function Findings({ reading }: { reading: Reading }) {
  if (reading.findingCount === 0) {
    return <StateBar state={{ tone: 'success', sentence: text('read.clean') }} />;
  }
  return (
    <>
      <h3>{text('read.findings', { count: reading.findingCount })}</h3>
      <ul>
        {reading.findings.map((finding) => (
          <li key={[finding.code, finding.table, finding.record, finding.field, finding.sentence].join('/')}>
            <strong>{text(finding.severity === 'error' ? 'read.error' : 'read.warning')}</strong>
            {finding.table &&
              ` (${finding.record ? text('read.where', { table: finding.table, record: finding.record }) : finding.table})`}
            : {finding.sentence}
          </li>
        ))}
      </ul>
    </>
  );
}

function Records({ table }: { table: Reading['tables'][number] }) {
  return (
    <PlainTable
      label={table.name}
      headings={table.fields.map(({ name, key }) => (key ? text('read.key', { field: name }) : name))}
      rows={table.first.map((record, place) => ({ id: String(place), cells: record }))}
    />
  );
}
