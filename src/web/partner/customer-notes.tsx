import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { WriteNote } from '../../modules/customer-notes/customer-notes.contract.ts';
import { answered, api, ifMatch } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { itemsOf, usePages } from '../api/use-pages.ts';
import { useSubmission } from '../api/use-submission.ts';
import { ExplainedCommand } from '../explain/explained-command.tsx';
import { text } from '../messages/customers.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Failure } from '../ui/failure.tsx';
import { TextArea } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { MorePages } from '../ui/more-pages.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import { When } from '../ui/when.tsx';
import { ForEditors } from './for-editors.tsx';
import { useMayEditCustomers } from './use-may-edit-customers.ts';

type Note = components['schemas']['CustomerNote'];

const NOTES = '/api/v1/organizations/{organizationId}/customers/{customerId}/notes';

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalL} 0 0`,
    padding: 0,
    listStyleType: 'none',
    maxWidth: '720px',
  },
  note: {
    padding: tokens.spacingVerticalM,
    marginBottom: tokens.spacingVerticalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  body: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  meta: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  commands: { display: 'flex', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

interface NotesProps {
  organizationId: string;
  customerId: string;
}

const notesKey = ({ organizationId, customerId }: NotesProps) =>
  ['customer-notes', organizationId, customerId] as const;

/** What colleagues wrote down about a customer; nobody outside the organization sees it. */
export function CustomerNotes(place: NotesProps) {
  const styles = useStyles();
  const notes = usePages(notesKey(place), (next, signal) =>
    answered(api.GET(NOTES, { params: { path: { ...place }, query: { limit: 20, ...next } }, signal })),
  );
  return (
    <section>
      <h2>{text('notes.title')}</h2>
      <p>{text('notes.private')}</p>
      <ForEditors
        organizationId={place.organizationId}
        action="addCustomerNote"
        subject={place.customerId}
        label={text('notes.add')}
      >
        <NewNote {...place} />
      </ForEditors>
      <WhenReady state={stateOf(notes)}>
        {() => (
          <>
            {itemsOf(notes).length === 0 && <p>{text('notes.empty')}</p>}
            <ul aria-label={text('notes.title')} className={styles.list}>
              {itemsOf(notes).map((note) => (
                <NoteOf key={note.id} {...place} note={note} />
              ))}
            </ul>
            <MorePages pages={notes} label={text('notes.more')} />
          </>
        )}
      </WhenReady>
    </section>
  );
}

function NewNote(place: NotesProps) {
  const [written, setWritten] = useState(0);
  const writing = useSubmission({
    send: (body: WriteNoteBody, headers) =>
      answered(api.POST(NOTES, { params: { path: { ...place } }, body, headers })),
    refresh: [notesKey(place)],
    onDone: () => setWritten((count) => count + 1),
  });
  return (
    <Form
      key={written}
      label={text('notes.new')}
      submitLabel={text('notes.add')}
      schema={WriteNote}
      draftKey={`note.${place.customerId}`}
      onSubmit={async (body) => {
        await writing.mutateAsync(body);
      }}
    >
      <TextArea name="body" label={text('notes.new')} rows={3} required />
    </Form>
  );
}

type WriteNoteBody = components['schemas']['WriteNote'];

function NoteOf({ note, ...place }: NotesProps & { note: Note }) {
  const styles = useStyles();
  const mayEdit = useMayEditCustomers(place.organizationId);
  const [editing, setEditing] = useState(false);
  const path = { ...place, noteId: note.id };
  const removing = useSubmission({
    send: (_: undefined) => api.DELETE(`${NOTES}/{noteId}`, { params: { path } }),
    refresh: [notesKey(place)],
  });
  const remove = {
    id: 'remove',
    label: text('notes.remove'),
    busy: removing.isPending,
    onClick: () => removing.mutate(undefined),
  };
  if (editing)
    return (
      <li className={styles.note}>
        <EditedNote {...place} note={note} onDone={() => setEditing(false)} />
      </li>
    );
  return (
    <li className={styles.note}>
      <p className={styles.body}>{note.body}</p>
      <div className={styles.meta}>
        {note.author} · <When at={note.createdAt} />
        {note.changedAt && (
          <>
            {' '}
            · {text('notes.changed')} <When at={note.changedAt} />
          </>
        )}
      </div>
      {mayEdit && (
        <div className={styles.commands}>
          {note.own && (
            <CommandButton
              size="small"
              command={{ id: 'edit', label: text('notes.edit'), onClick: () => setEditing(true) }}
            />
          )}
          {note.removable ? (
            <CommandButton size="small" command={remove} />
          ) : (
            <ExplainedCommand
              organizationId={place.organizationId}
              action="removeCustomerNote"
              subject={note.id}
              size="small"
              command={remove}
            />
          )}
        </div>
      )}
      {removing.error && <Failure error={removing.error} />}
    </li>
  );
}

function EditedNote({ note, onDone, ...place }: NotesProps & { note: Note; onDone: () => void }) {
  const changing = useSubmission({
    send: (body: WriteNoteBody) =>
      answered(
        api.PATCH(`${NOTES}/{noteId}`, {
          params: { path: { ...place, noteId: note.id } },
          body,
          headers: ifMatch(`"${note.version}"`),
        }),
      ),
    refresh: [notesKey(place)],
    onDone,
  });
  return (
    <Form
      label={text('notes.edit')}
      submitLabel={text('notes.save')}
      schema={WriteNote}
      initial={{ body: note.body }}
      commands={[{ id: 'keep', label: text('notes.keep'), onClick: onDone }]}
      onSubmit={async (body) => {
        await changing.mutateAsync(body);
      }}
    >
      <TextArea name="body" label={text('notes.edit')} rows={3} required />
    </Form>
  );
}
