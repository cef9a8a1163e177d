import { allow, type Decision, refuse, type Sentences } from '../../../kernel/decisions.ts';
import type { CompletionRefusal } from './completion.rules.ts';

/** Who answers and makes projects (N28), and who loads (N29). Viewer alone opens nothing (RS-6). */
export const PROJECT_ROLES = ['Administrator', 'Configurator', 'Designer'];
export const LOADING_ROLES = ['Administrator'];

/** RS-20. */
export const METHODS = ['business-process', 'module', 'custom-template'] as const;

/** RS-10: exactly two. */
export const CONFIGURATION_OPTIONS = ['default', 'custom'] as const;
export type ConfigurationOption = (typeof CONFIGURATION_OPTIONS)[number];

/** The list **Industry** of Create a new project (RS-9). */
export const INDUSTRIES = [
  'Agriculture and forestry',
  'Arts, sports and recreation',
  'Communication services',
  'Construction',
  'Education',
  'Energy and utilities',
  'Financial services and insurance',
  'Health care',
  'Hotels and restaurants',
  'Information technology',
  'Manufacturing: consumer goods',
  'Manufacturing: industrial goods',
  'Materials and mining',
  'Nonprofit',
  'Professional services',
  'Public sector',
  'Real estate',
  'Retail',
  'Transport and logistics',
  'Wholesale',
] as const;

export type ProjectRefusal =
  | 'default-needs-target'
  | 'name-taken'
  | 'nothing-to-configure'
  | CompletionRefusal;

export function decideCreation(facts: {
  option: ConfigurationOption;
  areasOffered: number;
}): Decision<ProjectRefusal> {
  if (facts.option === 'default') return refuse('default-needs-target');
  return facts.areasOffered === 0 ? refuse('nothing-to-configure') : allow;
}

export const PROJECT_SENTENCES: Sentences<ProjectRefusal> = {
  'default-needs-target': {
    sentence:
      'A default configuration is loaded straight into a target system, and this service has no connection to one.',
    remedy: 'Customize the configuration settings; its result is a package that you load yourself.',
    who: 'You can go on with the other option.',
  },
  'name-taken': {
    sentence: 'There is a project of this name in this service already.',
    remedy: 'Choose another name, or open the existing project.',
    who: 'You.',
  },
  'nothing-to-configure': {
    sentence: 'This service has no functional areas, so there is nothing to configure.',
    remedy: 'The set-up of the service has to be repeated.',
    who: 'Your partner, or Support.',
  },
  'group-not-ready': {
    sentence: 'This group cannot be marked as complete yet: some questions need a look.',
    remedy: 'Answer the questions named below, save, and mark the group as complete again.',
    who: 'Whoever the group is assigned to.',
  },
  'already-complete': {
    sentence: 'This group is complete already.',
    remedy: 'Nothing needs to be done. Saving another answer opens it again.',
    who: 'Nobody.',
  },
};
