import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProgramChange } from '../../modules/programs/programs.contract.ts';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { answered, api, ifMatch } from '../api/client.ts';
import { dryRun, planOf } from '../api/plan.ts';
import { useExplained, useRefused } from '../explain/explain-queries.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { text } from '../messages/programs.en.ts';
import { Page } from '../ui/page.tsx';
import { PlannedForm } from '../ui/planned-form.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { DeleteProgram } from './delete-program.tsx';
import { HowToGetAToken } from './how-to-get-a-token.tsx';
import { ProgramFields } from './program-fields.tsx';
import { ProgramKeys } from './program-keys.tsx';
import { type Program, programsKey, useProgram, useProgramPlace } from './program-queries.ts';

/** One program: what it may do, its keys, and how it proves itself (PP-87). */
export function ProgramPage() {
  return <SignedInOnly>{() => <OneProgram />}</SignedInOnly>;
}

function OneProgram() {
  const { organizationId, programId, side, people, list } = useProgramPlace();
  const [deleting, setDeleting] = useState(false);
  const read = useProgram(organizationId, programId);
  const program = read.data?.data;
  const explained = useExplained(organizationId, ['deleteProgram'], programId);
  // Who may not change it is told so once, in the place of the fields.
  const readOnly = useRefused(organizationId, ['changeProgram'], programId)('changeProgram') !== undefined;
  const title = program?.name ?? text(`title.${side}`);
  return (
    <Page
      title={title}
      crumbs={[
        { label: text(`people.${side}`), href: people },
        { label: text(`title.${side}`), href: list },
        { label: title },
      ]}
      commands={
        program && !readOnly
          ? [
              explained('deleteProgram', {
                id: 'delete',
                label: text('delete'),
                takesAway: true,
                disabledBecause: program.deletion.explanation ?? undefined,
                onClick: () => setDeleting(true),
              }),
            ]
          : []
      }
      width="text"
    >
      <WhenReady state={stateOf(read)}>
        {() =>
          program && (
            <>
              <WhyNot organizationId={organizationId} action="changeProgram" subject={programId}>
                <EditForm key={program.version} program={program} version={read.data?.version ?? ''} />
              </WhyNot>
              <ProgramKeys program={program} readOnly={readOnly} />
              <HowToGetAToken program={program} />
              <DeleteProgram open={deleting} program={program} onClose={() => setDeleting(false)} />
            </>
          )
        }
      </WhenReady>
    </Page>
  );
}

const ONE_PROGRAM = '/api/v1/organizations/{organizationId}/programs/{programId}';

function EditForm({ program, version }: { program: Program; version: string }) {
  const { organizationId, programId, side, list } = useProgramPlace();
  const queries = useQueryClient();
  const notices = useNotices();
  const path = { organizationId, programId };
  const { name, purpose, role } = program;
  const serviceRoles = program.serviceRoles.map((one) => ({
    subscriptionId: one.subscriptionId,
    role: one.role,
  }));
  return (
    <PlannedForm
      title={text('confirm', { name })}
      plan={(body) =>
        planOf(api.PATCH(ONE_PROGRAM, { params: { path, query: dryRun }, headers: ifMatch(version), body }))
      }
      label={text('form')}
      submitLabel={text('save')}
      schema={ProgramChange}
      initial={{ name, purpose, ...(side === 'partner' ? { role: role ?? '' } : { serviceRoles }) }}
      commands={[{ id: 'cancel', label: text('cancel'), href: list }]}
      onSubmit={async (body) => {
        const saved = await answered(
          api.PATCH(ONE_PROGRAM, { params: { path }, headers: ifMatch(version), body }),
        );
        notices.note(text('saved', { name: saved.name }));
        await queries.invalidateQueries({ queryKey: programsKey(organizationId) });
      }}
    >
      <ProgramFields organizationId={organizationId} side={side} />
    </PlannedForm>
  );
}
