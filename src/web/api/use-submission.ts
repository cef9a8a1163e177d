import { type QueryKey, type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { pendingOnThisDevice } from './pending-submission.ts';
import { Problem } from './problem.ts';
import { SubmissionKeys } from './submission-key.ts';

export interface SubmissionOptions<Input, Output> {
  /** Sends the input with the given headers (`Idempotency-Key`): `api.POST(path, { body, headers })`. */
  send: (input: Input, headers: { 'Idempotency-Key': string }) => Promise<Output>;
  /** What was read before and is stale after success. */
  refresh?: readonly QueryKey[];
  /** The form's `draftKey`: a submission whose answer was lost is the same one after a reload. */
  draftKey?: string;
  onDone?: (output: Output, input: Input) => void;
}

/**
 * One submission from one button. Sent again after the server was out of reach, it carries the same key,
 * so that it happens once; after any answer the next submission has a new key.
 */
export function useSubmission<Input, Output>(
  options: SubmissionOptions<Input, Output>,
): UseMutationResult<Output, Error, Input> {
  const keys = useRef<SubmissionKeys>(undefined);
  keys.current ??= new SubmissionKeys(options.draftKey ? pendingOnThisDevice(options.draftKey) : undefined);
  const own = keys.current;
  const queries = useQueryClient();
  return useMutation<Output, Error, Input>({
    mutationFn: async (input) => {
      try {
        const output = await options.send(input, { 'Idempotency-Key': own.keyFor(input) });
        own.answered();
        return output;
      } catch (error) {
        if (!(error instanceof Problem && error.outcomeUnknown)) own.answered();
        throw error;
      }
    },
    onSuccess: async (output, input) => {
      await Promise.all((options.refresh ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })));
      options.onDone?.(output, input);
    },
  });
}
