import { Radio, RadioGroup } from '@fluentui/react-components';
import { text } from '../messages/partner.en.ts';
import type { Candidate } from './candidates.ts';

interface CandidateChoiceProps {
  candidates: readonly Candidate[];
  chosen: string | undefined;
  onChoose: (number: string) => void;
}

/** Which of the organizations that the registry associates with the account. */
export function CandidateChoice({ candidates, chosen, onChoose }: CandidateChoiceProps) {
  return (
    <section aria-labelledby="which">
      <h2 id="which">{text('register.choose')}</h2>
      <p>{text('register.choose.help')}</p>
      <RadioGroup aria-labelledby="which" value={chosen ?? ''} onChange={(_, { value }) => onChoose(value)}>
        {candidates.map(({ number, name }) => (
          <Radio key={number} value={number} label={`${name} · ${text('register.number', { number })}`} />
        ))}
      </RadioGroup>
    </section>
  );
}
