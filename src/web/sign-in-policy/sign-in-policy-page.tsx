import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { Lead } from '../account/lead.tsx';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { filled, usePages } from '../api/use-pages.ts';
import { ExplainedCommand } from '../explain/explained-command.tsx';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/sign-in-policy.en.ts';
import { Confirm } from '../ui/confirm.tsx';
import { DataList } from '../ui/data-list.tsx';
import { DateField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { useListView } from '../ui/list-view.ts';
import { listedPages } from '../ui/listed-pages.ts';
import { Page } from '../ui/page.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import type { Column, StateSentence } from '../ui/types.ts';
import { useNotices } from '../ui/undo-toast.tsx';
import { useWhenWords } from '../ui/when.tsx';
import { SignOutEverybody } from './sign-out.tsx';

type Policy = components['schemas']['SignInPolicy'];
type Lacking = components['schemas']['PeopleLacking']['items'][number];

const POLICY = '/api/v1/organizations/{organizationId}/sign-in-policy';
const policyKey = (organizationId: string) => ['sign-in-policy', organizationId];

/** Whether everybody needs a second factor to work for the organization, from when, and who lacks one. */
export function SignInPolicyPage() {
  return <SignedInOnly>{() => <SignInPolicy />}</SignedInOnly>;
}

function SignInPolicy() {
  const { organizationId = '' } = useParams({ strict: false });
  const { pathname } = useLocation();
  const words = useWhenWords();
  const policy = useQuery({
    queryKey: policyKey(organizationId),
    queryFn: ({ signal }) => answered(api.GET(POLICY, { params: { path: { organizationId } }, signal })),
  });
  const people = pathname.replace(/\/sign-in$/, '');
  const side = pathname.startsWith('/customer/') ? 'customer' : 'partner';
  const state = policy.data && stateSentence(policy.data, words);
  return (
    <Page
      title={text('title')}
      crumbs={[{ label: text(`people.${side}`), href: people }, { label: text('title') }]}
      {...(state ? { state } : {})}
    >
      <WhenReady state={stateOf(policy)}>
        {() =>
          policy.data && (
            <>
              <Lead>{text('what')}</Lead>
              <Demand organizationId={organizationId} policy={policy.data} />
              <WhoLacks organizationId={organizationId} />
              <SignOutEverybody organizationId={organizationId} />
            </>
          )
        }
      </WhenReady>
    </Page>
  );
}

function stateSentence(policy: Policy, words: (at: string) => string): StateSentence {
  const { demandsSecondFactor, from, lacking } = policy;
  const { count, orMore } = lacking;
  if (demandsSecondFactor)
    return {
      tone: 'success',
      sentence: orMore ? text('state.on.more', { most: count }) : text('state.on', { count }),
    };
  if (from) {
    const later = { from: words(from) };
    const sentence = orMore
      ? text('state.later.more', { ...later, most: count })
      : text('state.later', { ...later, count });
    return { tone: 'warning', sentence };
  }
  return {
    tone: 'informative',
    sentence: orMore ? text('state.off.more', { most: count }) : text('state.off', { count }),
  };
}

const When = z.object({ fromDay: z.iso.date('Choose a day.').exactOptional() });

function Demand({ organizationId, policy }: { organizationId: string; policy: Policy }) {
  const queries = useQueryClient();
  const notices = useNotices();
  const [ending, setEnding] = useState(false);
  const change = async (body: components['schemas']['SignInPolicyChange']) => {
    await api.PUT(POLICY, { params: { path: { organizationId } }, body });
    notices.note(text(body.demandsSecondFactor ? 'demanded' : 'left'));
    await queries.invalidateQueries({ queryKey: policyKey(organizationId) });
  };
  if (policy.demandsSecondFactor || policy.from)
    return (
      <p>
        <ExplainedCommand
          organizationId={organizationId}
          action="changeSignInPolicy"
          command={{ id: 'leave', label: text('leave'), onClick: () => setEnding(true) }}
        />
        <Confirm
          open={ending}
          title={text('leave.title')}
          confirmLabel={text('leave')}
          onConfirm={() => change({ demandsSecondFactor: false })}
          onClose={() => setEnding(false)}
        >
          <p>{text('leave.text')}</p>
        </Confirm>
      </p>
    );
  return (
    <WhyNot organizationId={organizationId} action="changeSignInPolicy.demand">
      <Form
        label={text('form')}
        submitLabel={text('demand')}
        schema={When}
        onSubmit={(when) => change({ demandsSecondFactor: true, ...when })}
      >
        <DateField name="fromDay" label={text('from')} help={text('from.help')} />
      </Form>
    </WhyNot>
  );
}

const columns: readonly Column<Lacking>[] = [
  { id: 'name', label: text('name'), cell: (row) => row.name },
  { id: 'signInName', label: text('signInName'), cell: (row) => row.signInName },
  { id: 'joined', label: text('joined'), cell: (row) => text(row.joined ? 'joined.yes' : 'joined.no') },
];

function WhoLacks({ organizationId }: { organizationId: string }) {
  const [view, setView] = useListView();
  const lacking = usePages(
    [...policyKey(organizationId), 'lacking', view.search],
    filled((next, signal) =>
      answered(
        api.GET(`${POLICY}/lacking`, {
          params: {
            path: { organizationId },
            query: { ...(view.search && { search: view.search }), ...next },
          },
          signal,
        }),
      ),
    ),
    { keepShown: true },
  );
  return (
    <section>
      <h2>{text('lacking')}</h2>
      <DataList
        label={text('lacking')}
        columns={columns}
        columnsKey="sign-in-policy"
        searchLabel={text('search')}
        {...listedPages(lacking)}
        rowId={(row) => row.personId}
        rowName={(row) => row.name}
        view={view}
        onViewChange={setView}
        empty={{ sentence: text('lacking.none') }}
      />
    </section>
  );
}
