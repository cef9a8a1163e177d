import { Problem } from '../api/problem.ts';
import { Explain } from './explain.tsx';
import { ErrorView } from './state-views.tsx';

/** Why something that the reader asked for was not done. */
export function Failure({ error }: { error: unknown }) {
  return error instanceof Problem && error.explanation ? (
    <Explain explanation={error.explanation} tone="danger" />
  ) : (
    <ErrorView error={error} />
  );
}
