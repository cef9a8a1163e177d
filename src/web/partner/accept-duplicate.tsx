import { useContext, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { text } from '../messages/customers.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { CheckboxField } from '../ui/fields.tsx';
import { FormContext } from '../ui/form-context.ts';

/**
 * **Create anyway**, once creating was refused because the company seems to be there already. The word given is part of the
 * draft, so that the same submission can be sent again after a lost connection; another company needs another word.
 */
export function AcceptDuplicate({ refused }: { refused: boolean }) {
  const form = useContext(FormContext);
  const place = useRef<HTMLDivElement>(null);
  const company = ['name', 'number', 'country'].map((name) => String(form?.value(name) ?? '')).join('\n');
  const meant = useRef(company);
  const accepted = form?.value('acceptDuplicate') === true;
  useEffect(() => {
    if (meant.current === company) return;
    meant.current = company;
    if (accepted) form?.change('acceptDuplicate', undefined);
  });
  const createAnyway = () => {
    flushSync(() => form?.change('acceptDuplicate', true));
    place.current?.closest('form')?.requestSubmit();
  };
  return (
    <div ref={place}>
      {accepted && <CheckboxField name="acceptDuplicate" label={text('candidates.accepted')} />}
      {refused && !accepted && (
        <CommandButton command={{ id: 'anyway', label: text('candidates.anyway'), onClick: createAnyway }} />
      )}
    </div>
  );
}
