import { z } from 'zod';
import { Problem } from '../api/problem.ts';
import { ComboField } from '../ui/combo-field.tsx';
import { CheckboxField, DateField, SelectField, TextArea, TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { useNotices } from '../ui/undo-toast.tsx';
import { useWizard } from '../ui/use-wizard.ts';
import { Wizard } from '../ui/wizard.tsx';

const schema = z.object({
  name: z.string('Name is missing.').min(3, 'Name has at least 3 letters.'),
  address: z.object({ country: z.string('Choose a country.') }, 'Choose a country.'),
  contactEmail: z.email('Write an address like name@example.com.'),
  kind: z.string('Choose a kind.'),
  secret: z.string().optional(),
  starts: z.string().optional(),
  note: z.string().optional(),
  agreed: z.literal(true, 'Tick the box to go on.'),
});

const steps = [
  { id: 'who', name: 'Who' },
  { id: 'what', name: 'What' },
  { id: 'plan', name: 'What will happen' },
];

/** A form with every field, and a wizard around another. */
export function FormGallery() {
  const notices = useNotices();
  const wizard = useWizard(steps, 'gallery');
  return (
    <Page title="Forms" crumbs={[{ label: 'Gallery', href: '/ui-gallery' }, { label: 'Forms' }]} width="text">
      <Form
        label="Create a new customer"
        submitLabel="Create customer"
        schema={schema}
        draftKey="gallery"
        onSubmit={(output) => {
          if (output.name === 'Taken') throw taken();
          notices.offerUndo(`${output.name} was created.`, () => notices.note('Taken back.'));
        }}
      >
        <CustomerFields />
      </Form>
      <Wizard
        label="Add Service"
        steps={steps}
        current={wizard.current}
        furthest={wizard.furthest}
        onOpen={wizard.open}
      >
        <Form
          label="Step"
          submitLabel="Next"
          schema={z.object({ answer: z.string('Answer is missing.') })}
          commands={[{ id: 'back', label: 'Back', onClick: wizard.back }]}
          onSubmit={wizard.next}
        >
          <TextField name="answer" label="Answer" />
        </Form>
      </Wizard>
    </Page>
  );
}

function CustomerFields() {
  return (
    <>
      <TextField
        name="name"
        label="Name"
        help="As in the contract. “Taken” is refused by the server."
        required
      />
      <ComboField
        name="address/country"
        label="Country/region of use"
        required
        choices={[
          { value: 'AT', label: 'Austria' },
          { value: 'CI', label: 'Côte d’Ivoire' },
          { value: 'PT', label: 'Portugal' },
        ]}
      />
      <TextField name="contactEmail" label="Contact e-mail" type="email" autoComplete="email" required />
      <SelectField name="kind" label="Kind" choices={[{ value: 'trial', label: 'Trial' }]} required />
      <TextField
        name="secret"
        label="Secret"
        type="password"
        autoComplete="off"
        help="Never kept in the draft."
      />
      <DateField name="starts" label="Starts" />
      <TextArea name="note" label="Note" />
      <CheckboxField name="agreed" label="The customer knows about it" />
    </>
  );
}

function taken(): Problem {
  return new Problem({
    title: 'Some entries need a look',
    status: 422,
    code: 'invalid',
    errors: [{ pointer: '/name', message: 'Another customer has this name.' }],
  });
}
