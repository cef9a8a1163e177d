import { useState } from 'react';
import { useExplained } from '../explain/explain-queries.ts';
import { text } from '../messages/customer-import.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { CommandButton } from '../ui/command-button.tsx';
import { Failure } from '../ui/failure.tsx';
import { FailedRows } from './failed-rows.tsx';
import { type CustomerImport, placeOf, useDiscarding } from './import-queries.ts';
import { ImportRows } from './import-rows.tsx';
import { plannedRows } from './import-steps.ts';
import { PlannedDoing } from './planned-doing.tsx';

interface ImportCheckProps {
  organizationId: string;
  found: CustomerImport;
  onColumns: () => void;
}

/** The dry run: how many rows go in, are left out or can't, and each row with its why. */
export function ImportCheck({ organizationId, found, onColumns }: ImportCheckProps) {
  const go = useGo();
  const [asking, setAsking] = useState(false);
  const discarding = useDiscarding(organizationId, found.id, () => go(placeOf(organizationId)));
  const { create = 0, link = 0, update = 0, skip = 0, refuse = 0 } = found.plan ?? {};
  const count = plannedRows(found);
  const explained = useExplained(
    organizationId,
    ['startCustomerImport', 'discardCustomerImport', 'planCustomerImport'],
    found.id,
  );
  const start = explained('startCustomerImport', {
    id: 'start',
    label: count > 0 ? text('check.start', { count }) : text('check.start.none'),
    disabledBecause: count === 0 ? text('check.nothing') : undefined,
    onClick: () => setAsking(true),
  });
  const columns = explained('planCustomerImport', {
    id: 'columns',
    label: text('check.columns'),
    onClick: onColumns,
  });
  const discard = explained('discardCustomerImport', {
    id: 'discard',
    label: text('check.discard'),
    busy: discarding.isPending,
    onClick: () => discarding.mutate(),
  });
  return (
    <>
      <p role="status">
        {text('check.sentence', { do: count, skip, refuse })}{' '}
        {count > 0 ? text('check.details', { create, link, update }) : text('check.nothing')}
      </p>
      {discarding.error && <Failure error={discarding.error} />}
      <p>
        <CommandButton appearance="primary" command={start} /> <CommandButton command={columns} />{' '}
        <CommandButton command={discard} appearance="subtle" />
      </p>
      <PlannedDoing
        organizationId={organizationId}
        found={found}
        what="start"
        label={start.label}
        open={asking}
        onClose={() => setAsking(false)}
      />
      {refuse > 0 && <FailedRows organizationId={organizationId} importId={found.id} />}
      <ImportRows
        organizationId={organizationId}
        found={found}
        {...(refuse > 0 && { outcome: 'refuse' as const })}
      />
    </>
  );
}
