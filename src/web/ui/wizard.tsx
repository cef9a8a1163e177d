import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular, RecordRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { text } from '../messages/messages.en.ts';
import type { WizardProps, WizardStep } from './types.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

const useStyles = makeStyles({
  wizard: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '960px' },
  steps: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  step: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
  current: { fontWeight: tokens.fontWeightSemibold },
  later: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalSNudge,
    padding: '5px 12px',
    color: tokens.colorNeutralForeground3,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    outlineStyle: 'none',
  },
});

/** A task in named steps; every step reached before can be opened again. */
export function Wizard({ label, steps, current, furthest, onOpen, children }: WizardProps) {
  const styles = useStyles();
  const place = placeOf(steps, current);
  const heading = useRef<HTMLHeadingElement>(null);
  const opened = useRef(current);
  useEffect(() => {
    if (opened.current !== current) heading.current?.focus();
    opened.current = current;
  }, [current]);
  return (
    <section aria-label={label} className={styles.wizard}>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step.id}>
            <StepButton
              step={step}
              index={index}
              place={place}
              reach={placeOf(steps, furthest)}
              onOpen={onOpen}
            />
          </li>
        ))}
      </ol>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {text('wizard.step', { number: place + 1, total: steps.length, name: steps[place]?.name ?? '' })}
      </h2>
      {children}
    </section>
  );
}

interface StepButtonProps {
  step: WizardStep;
  index: number;
  place: number;
  reach: number;
  onOpen: (id: string) => void;
}

function StepButton({ step, index, place, reach, onOpen }: StepButtonProps) {
  const styles = useStyles();
  const current = index === place;
  const Icon = current ? RecordRegular : index < reach ? CheckmarkCircleFilled : CircleRegular;
  const state = text(current ? 'wizard.current' : index <= reach ? 'wizard.done' : 'wizard.later');
  const name = (
    <>
      {step.name}
      <VisuallyHidden>, {state}</VisuallyHidden>
    </>
  );
  if (index > reach) {
    return (
      <span className={styles.later}>
        <Icon aria-hidden />
        {name}
      </span>
    );
  }
  return (
    <Button
      appearance="subtle"
      icon={<Icon />}
      aria-current={current ? 'step' : undefined}
      className={mergeClasses(styles.step, current && styles.current)}
      onClick={() => onOpen(step.id)}
    >
      {name}
    </Button>
  );
}

function placeOf(steps: readonly WizardStep[], id: string): number {
  return Math.max(
    0,
    steps.findIndex((step) => step.id === id),
  );
}
