import { useMutation } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { downloadFile } from '../api/download-file.ts';
import { text } from '../messages/rapidstart.en.ts';
import type { Command } from '../ui/types.ts';
import { useService } from './service-queries.ts';

/** Takes the answers of a project along as they stand, also where the project can never be finished (PP-93). */
export function useAnswersFile(): Command {
  const { projectPath } = useService();
  const file = useMutation({
    mutationFn: async () => {
      const { data, response } = await api.GET(
        '/api/v1/organizations/{organizationId}/services/{subscriptionId}/rapidstart/projects/{projectId}/answers.csv',
        { params: { path: projectPath }, parseAs: 'blob' },
      );
      downloadFile(data, response);
    },
  });
  return {
    id: 'answers',
    label: text('project.answers'),
    busy: file.isPending,
    onClick: () => file.mutate(),
  };
}
