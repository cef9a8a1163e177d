import { useParams } from '@tanstack/react-router';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/sources.en.ts';
import { useGo } from '../ui/app-link.tsx';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { SourceFields } from './source-fields.tsx';
import { type SourceInput, sourceSchema, valuesOf } from './source-form.ts';
import { sourcesKey } from './source-queries.ts';

const schema = sourceSchema<SourceInput>(undefined);

/** Adds a remote registry; "Try it" shows what it would bring. */
export function NewSourcePage() {
  const { organizationId = '' } = useParams({ strict: false });
  const go = useGo();
  const list = `/operations/${organizationId}/sources`;
  const adding = useSubmission({
    send: ({ secret, ...body }: SourceInput, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/registry/sources', {
          params: { path: { organizationId } },
          body: { ...body, ...(secret && { secret }) },
          headers,
        }),
      ),
    refresh: [sourcesKey(organizationId)],
    onDone: ({ id }) => go(`${list}/${id}`),
  });
  return (
    <Page
      title={text('source.new')}
      crumbs={[{ label: text('sources.title'), href: list }, { label: text('source.new') }]}
    >
      <WhyNot organizationId={organizationId} action="addRegistrySource">
        <Form
          label={text('source.form')}
          submitLabel={text('source.submit')}
          schema={schema}
          initial={valuesOf(undefined)}
          draftKey={`source.${organizationId}`}
          commands={[{ id: 'cancel', label: text('source.cancel'), href: list }]}
          onSubmit={async (body) => {
            await adding.mutateAsync(body);
          }}
        >
          <SourceFields organizationId={organizationId} source={undefined} />
        </Form>
      </WhyNot>
    </Page>
  );
}
