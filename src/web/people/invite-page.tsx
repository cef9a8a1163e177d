import type { ReactNode } from 'react';
import { SignedInOnly } from '../account/signed-in-only.tsx';
import { useSubmission } from '../api/use-submission.ts';
import { WhyNot } from '../explain/why-not.tsx';
import { useGo } from '../ui/app-link.tsx';
import { Form } from '../ui/form.tsx';
import type { FormSchema } from '../ui/form-values.ts';
import { Page } from '../ui/page.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { nameOf } from './name-of.ts';
import { PersonNameFields } from './person-name-fields.tsx';

type Invited = { firstName: string; lastName: string; contactEmail: string };

interface InvitePageProps<Body> {
  title: string;
  sentence?: string | undefined;
  organizationId: string;
  /** What is explained where it is not allowed. */
  action: 'addStaff' | 'addColleague';
  /** The list of people that the new one will stand in. */
  list: { href: string; title: string };
  form: { label: string; submit: string; cancel: string; signInNameHelp: string; contactEmailHelp: string };
  schema: FormSchema<Body>;
  initial?: Record<string, unknown> | undefined;
  draftKey: string;
  send: (body: Body, headers: Record<string, string>) => Promise<Invited>;
  refresh: readonly (readonly unknown[])[];
  told: (person: { name: string; address: string }) => string;
  /** What the person may do. */
  children: ReactNode;
}

/** Adds a person to an organization; the invitation goes out at once (PP-9). */
export function InvitePage<Body>(props: InvitePageProps<Body>) {
  return <SignedInOnly>{() => <Invite {...props} />}</SignedInOnly>;
}

function Invite<Body>({ title, sentence, list, form, children, ...props }: InvitePageProps<Body>) {
  const notices = useNotices();
  const go = useGo();
  const adding = useSubmission({
    send: props.send,
    refresh: props.refresh,
    onDone: (person) => {
      notices.note(props.told({ name: nameOf(person), address: person.contactEmail }));
      go(list.href);
    },
  });
  return (
    <Page title={title} crumbs={[{ label: list.title, href: list.href }, { label: title }]} width="text">
      {sentence && <p>{sentence}</p>}
      <WhyNot organizationId={props.organizationId} action={props.action}>
        <Form
          label={form.label}
          submitLabel={form.submit}
          schema={props.schema}
          initial={props.initial}
          draftKey={props.draftKey}
          commands={[{ id: 'cancel', label: form.cancel, href: list.href }]}
          onSubmit={async (body) => {
            await adding.mutateAsync(body);
          }}
        >
          <PersonNameFields
            signInName={{ help: form.signInNameHelp }}
            contactEmail={{ help: form.contactEmailHelp }}
          />
          {children}
        </Form>
      </WhyNot>
    </Page>
  );
}
