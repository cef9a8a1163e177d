import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { NewProgramKey } from '../../modules/programs/programs.contract.ts';
import { Section, SectionList, SectionRow } from '../account/section.tsx';
import { answered, api } from '../api/client.ts';
import { dryRun, planOf, usePlan } from '../api/plan.ts';
import { useSubmission } from '../api/use-submission.ts';
import { useExplained } from '../explain/explain-queries.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/programs.en.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Form } from '../ui/form.tsx';
import { useNow } from '../ui/now.tsx';
import { PlanView } from '../ui/plan-view.tsx';
import { stateOf } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { When } from '../ui/when.tsx';
import { KeyFields } from './program-fields.tsx';
import { type Program, programsKey, useProgramPlace } from './program-queries.ts';
import { yearFrom } from './year-from.ts';

type Key = Program['keys'][number];
const ONE_KEY = '/api/v1/organizations/{organizationId}/programs/{programId}/keys/{keyId}';

/** The keys that hold side by side, with their end and last use, and the next one for whoever may change the program. */
export function ProgramKeys({ program, readOnly }: { program: Program; readOnly: boolean }) {
  const { organizationId, programId } = useProgramPlace();
  const [removing, setRemoving] = useState<Key>();
  const explained = useExplained(organizationId, ['removeProgramKey'], programId);
  return (
    <Section title={text('keys.title')}>
      {program.keys.length === 0 ? (
        <p>{text('keys.none')}</p>
      ) : (
        <SectionList label={text('keys.title')}>
          {program.keys.map((key) => (
            <SectionRow
              key={key.id}
              name={key.name}
              commands={
                readOnly
                  ? []
                  : [
                      explained('removeProgramKey', {
                        id: 'remove',
                        label: text('keys.remove'),
                        onClick: () => setRemoving(key),
                      }),
                    ]
              }
            >
              {key.kind}. {key.expired ? text('keys.expired') : text('keys.until')}{' '}
              <When at={key.expiresAt} />.{' '}
              {key.lastUsedAt ? (
                <>
                  {text('keys.used')} <When at={key.lastUsedAt} as="relative" />.
                </>
              ) : (
                `${text('keys.never')}.`
              )}
            </SectionRow>
          ))}
        </SectionList>
      )}
      <RemoveKey of={removing} onClose={() => setRemoving(undefined)} />
      {!readOnly && <NewKey />}
    </Section>
  );
}

function RemoveKey({ of: key, onClose }: { of: Key | undefined; onClose: () => void }) {
  const { organizationId, programId } = useProgramPlace();
  const queries = useQueryClient();
  const notices = useNotices();
  const path = { organizationId, programId, keyId: key?.id ?? '' };
  const name = key?.name ?? '';
  const plan = usePlan(
    ['remove-key', key?.id],
    key && ((signal) => planOf(api.DELETE(ONE_KEY, { params: { path, query: dryRun }, signal }))),
  );
  const remove = async () => {
    await api.DELETE(ONE_KEY, { params: { path } });
    notices.note(text('keys.removed', { name }));
    await queries.invalidateQueries({ queryKey: programsKey(organizationId) });
  };
  return (
    <Confirm
      open={key !== undefined}
      title={text('keys.remove.title', { name })}
      confirmLabel={text('keys.remove')}
      onConfirm={remove}
      onClose={onClose}
    >
      <PlanView state={stateOf(plan)} sentences={plan.data?.sentences ?? []} />
    </Confirm>
  );
}

function NewKey() {
  const { organizationId, programId } = useProgramPlace();
  const notices = useNotices();
  const expiresOn = yearFrom(useNow());
  const [sent, setSent] = useState(0);
  const adding = useSubmission({
    send: (body: NewProgramKey, headers) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/programs/{programId}/keys', {
          params: { path: { organizationId, programId } },
          body,
          headers,
        }),
      ),
    refresh: [programsKey(organizationId)],
  });
  return (
    <WhyNot organizationId={organizationId} action="addProgramKey" subject={programId}>
      <h3>{text('key.form')}</h3>
      <Form
        key={sent}
        label={text('key.form')}
        submitLabel={text('key.add')}
        schema={NewProgramKey}
        initial={{ expiresOn }}
        onSubmit={async (body) => {
          await adding.mutateAsync(body);
          notices.note(text('key.added'));
          setSent(sent + 1);
        }}
      >
        <KeyFields most={expiresOn} />
      </Form>
    </WhyNot>
  );
}
