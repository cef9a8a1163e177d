import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { SearchInactivated } from '../../modules/lifecycle/lifecycle.contract.ts';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { text } from '../messages/revival.en.ts';
import { TextArea, TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { type Found, FoundInactivated } from './found-inactivated.tsx';

type Searched = Found & { reason: string };

/** From a customer account number to the inactivated customer that it brings back (PP-43, PP-44, PP-45). */
export function RevivalPage() {
  const { organizationId = '' } = useParams({ strict: false });
  const [searched, setSearched] = useState<Searched>();
  const [revived, setRevived] = useState<string>();
  const search = useSubmission({
    send: (body: SearchInactivated, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/support/inactivated-customer-searches', {
          params: { path: { organizationId } },
          body,
          headers,
        }),
      ),
    onDone: (found, { reason }) => {
      setRevived(undefined);
      setSearched({ ...found, reason });
    },
  });
  const onRevived = (name: string) => {
    setRevived(name);
    setSearched(undefined);
  };
  return (
    <Page
      title={text('revival.title')}
      crumbs={[
        { label: text('counts.title'), href: `/support/${organizationId}/inactivated` },
        { label: text('revival.title') },
      ]}
      width="text"
      state={revived ? { tone: 'success', sentence: text('revival.done', { name: revived }) } : undefined}
    >
      <p>{text('revival.lead')}</p>
      <Form
        label={text('revival.title')}
        submitLabel={text('revival.search')}
        schema={SearchInactivated}
        onSubmit={async (body) => {
          await search.mutateAsync(body);
        }}
      >
        <TextField name="number" label={text('revival.number')} autoComplete="off" required maxLength={20} />
        <TextArea
          name="reason"
          label={text('revival.reason')}
          help={text('revival.reason.help')}
          rows={2}
          required
        />
      </Form>
      {searched && (
        <FoundInactivated
          organizationId={organizationId}
          found={searched}
          reason={searched.reason}
          onRevived={onRevived}
        />
      )}
    </Page>
  );
}
