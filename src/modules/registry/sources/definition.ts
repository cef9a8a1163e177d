import type { Memory, SourceDefinition } from './sources.rules.ts';

/** The columns are written by this module alone, after the contract has checked them. */
export const definitionOf = ({ definition }: { definition: unknown }) => definition as SourceDefinition;
export const memoryOf = ({ memory }: { memory: unknown }) => memory as Memory;
