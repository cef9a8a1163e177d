import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { answered, api, ifMatch } from '../api/client.ts';
import { dryRun, planOf, usePlan } from '../api/plan.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { text } from '../messages/catalogue-desk.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { DetailPage } from '../ui/detail-page.tsx';
import { Page } from '../ui/page.tsx';
import { PlanView } from '../ui/plan-view.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { Day } from '../ui/when.tsx';
import { inUseWords } from './catalogue-page.tsx';
import { type CatalogueOffering, useOffering, useRefresh } from './desk-queries.ts';
import { About } from './offering-about.tsx';
import { Plans } from './offering-plans.tsx';
import { AsCustomer, AsPartner } from './offering-previews.tsx';
import { RetirementTab } from './offering-retirement.tsx';
import { Changes, Versions } from './offering-versions.tsx';

const ONE = '/api/v1/organizations/{organizationId}/catalogue/{offeringCode}';

/** One service of the catalogue: its draft, what that changes, how others see it, and how long it stays. */
export function OfferingPage() {
  return <SignedInOnly>{() => <Opened />}</SignedInOnly>;
}

function Opened() {
  const { organizationId = '', offeringCode = '' } = useParams({ strict: false });
  const found = useOffering(organizationId, offeringCode);
  if (found.data) return <OneOffering organizationId={organizationId} offering={found.data} />;
  return (
    <Page title={text('title')}>
      <WhenReady state={stateOf(found)}>{() => null}</WhenReady>
    </Page>
  );
}

export interface OfferingProps {
  organizationId: string;
  offering: CatalogueOffering;
}

function OneOffering({ organizationId, offering }: OfferingProps) {
  const [asking, setAsking] = useState<'publish' | 'discard'>();
  const { code, name } = offering;
  const explained = useExplained(organizationId, ['publishOffering', 'discardOfferingDraft'], code);
  const close = () => setAsking(undefined);
  const of = { organizationId, offering };
  return (
    <>
      <DetailPage
        title={name}
        crumbs={[{ label: text('title'), href: `/operations/${organizationId}/catalogue` }, { label: name }]}
        commands={[
          explained('publishOffering', {
            id: 'publish',
            label: text('publish'),
            onClick: () => setAsking('publish'),
          }),
          explained('discardOfferingDraft', {
            id: 'discard',
            label: text('discard'),
            onClick: () => setAsking('discard'),
          }),
        ]}
        summaryLabel={name}
        summary={summaryOf(offering)}
        tabs={[
          { id: 'about', label: text('tab.about'), content: <About {...of} /> },
          { id: 'plans', label: text('tab.plans'), content: <Plans {...of} /> },
          { id: 'changes', label: text('tab.changes'), content: <Changes offering={offering} /> },
          { id: 'partner', label: text('tab.partner'), content: <AsPartner offering={offering} /> },
          { id: 'customer', label: text('tab.customer'), content: <AsCustomer offering={offering} /> },
          { id: 'versions', label: text('tab.versions'), content: <Versions offering={offering} /> },
          { id: 'retirement', label: text('tab.retirement'), content: <RetirementTab {...of} /> },
        ]}
      />
      {asking === 'publish' && <Publishing {...of} onClose={close} />}
      {asking === 'discard' && <Discarding {...of} onClose={close} />}
    </>
  );
}

function summaryOf({ code, accountPrefix, currentVersion, hasDraft, inUse, retirement }: CatalogueOffering) {
  const version = currentVersion === null ? text('version.none') : String(currentVersion);
  return [
    { label: text('code'), value: code },
    { label: text('prefix'), value: accountPrefix },
    { label: text('column.version'), value: version },
    { label: text('column.draft'), value: text(hasDraft ? 'draft.yes' : 'draft.no') },
    { label: text('column.inUse'), value: inUseWords(inUse) },
    {
      label: text('column.retirement'),
      value: retirement ? <Day on={retirement.from} /> : text('retirement.none'),
    },
  ];
}

interface AskingProps extends OfferingProps {
  onClose: () => void;
}

/** What publishing does to whom, before it is done. */
function Publishing({ organizationId, offering, onClose }: AskingProps) {
  const notices = useNotices();
  const refresh = useRefresh(organizationId);
  const { code, draftRevision, name } = offering;
  const path = { organizationId, offeringCode: code };
  const headers = ifMatch(`"${draftRevision}"`);
  const plan = usePlan(['publish', code, draftRevision], () =>
    planOf(api.POST(`${ONE}/publication`, { params: { path, query: dryRun }, headers })),
  );
  return (
    <Confirm
      open
      title={text('publish.title', { name })}
      confirmLabel={text('publish')}
      onConfirm={async () => {
        await answered(api.POST(`${ONE}/publication`, { params: { path }, headers }));
        notices.note(text('published', { name }));
        onClose();
        await refresh();
      }}
      onClose={onClose}
    >
      <PlanView state={stateOf(plan)} sentences={plan.data?.sentences ?? []} />
    </Confirm>
  );
}

function Discarding({ organizationId, offering: { code, name }, onClose }: AskingProps) {
  const notices = useNotices();
  const refresh = useRefresh(organizationId);
  const go = useGo();
  return (
    <Confirm
      open
      title={text('discard.title', { name })}
      confirmLabel={text('discard')}
      onConfirm={async () => {
        await api.DELETE(`${ONE}/draft`, { params: { path: { organizationId, offeringCode: code } } });
        notices.note(text('discarded'));
        onClose();
        await refresh();
        go(`/operations/${organizationId}/catalogue/${code}`);
      }}
      onClose={onClose}
    >
      <p>{text('discard.what')}</p>
    </Confirm>
  );
}
