import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { text } from '../messages/customer-import.en.ts';
import { text as customersText } from '../messages/customers.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { Page } from '../ui/page.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { Wizard } from '../ui/wizard.tsx';
import { ImportCheck } from './import-check.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportDoing } from './import-doing.tsx';
import { type CustomerImport, placeOf, useImport } from './import-queries.ts';
import { ImportReceipt } from './import-receipt.tsx';
import { IMPORT_STEPS, stepOf } from './import-steps.ts';

/** **Import customers** after the file was sent: columns, check, import, receipt. */
export function ImportPage() {
  const { organizationId = '', importId = '' } = useParams({ strict: false });
  const found = useImport(organizationId, importId);
  return (
    <Page
      title={text('title')}
      crumbs={[
        { label: customersText('list.title'), href: `/partner/${organizationId}/customers` },
        { label: text('title'), href: placeOf(organizationId) },
        { label: found.data?.fileName ?? '' },
      ]}
    >
      <WhenReady state={stateOf(found)}>
        {() => found.data && <Steps organizationId={organizationId} found={found.data} />}
      </WhenReady>
    </Page>
  );
}

/** An earlier step may be opened again until the import begins. */
function Steps({ organizationId, found }: { organizationId: string; found: CustomerImport }) {
  const go = useGo();
  const [opened, setOpened] = useState<string>();
  const furthest = stepOf(found);
  const current = furthest === 'import' ? furthest : (opened ?? furthest);
  const open = (step: string) => {
    if (step === 'file') go(placeOf(organizationId));
    else setOpened(step);
  };
  const props = { organizationId, found };
  const ended = found.state === 'done' || found.state === 'cancelled';
  return (
    <Wizard label={text('title')} steps={IMPORT_STEPS} current={current} furthest={furthest} onOpen={open}>
      {current === 'columns' && <ImportColumns {...props} onChecked={() => setOpened(undefined)} />}
      {current === 'check' && <ImportCheck {...props} onColumns={() => setOpened('columns')} />}
      {current === 'import' && (ended ? <ImportReceipt {...props} /> : <ImportDoing {...props} />)}
    </Wizard>
  );
}
