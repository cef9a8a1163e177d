import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { usePages } from '../api/use-pages.ts';
import { useSession } from '../shell/session.ts';

export type Overview = components['schemas']['RapidStartOverview'];
export type ProjectSummary = components['schemas']['RapidStartProjectSummary'];
export type Project = components['schemas']['RapidStartProject'];
export type QuestionGroup = components['schemas']['RapidStartQuestionGroup'];
export type Question = components['schemas']['RapidStartQuestion'];
export type Load = components['schemas']['RapidStartLoad'];
export type LoadPlan = components['schemas']['RapidStartLoadPlan'];

/** The service of the address. */
export function useService() {
  const { organizationId = '', subscriptionId = '', projectId = '' } = useParams({ strict: false });
  const { session } = useSession();
  const own = session?.memberships.find((membership) => membership.organizationId === organizationId);
  return {
    path: { organizationId, subscriptionId },
    projectPath: { organizationId, subscriptionId, projectId },
    base: `/rapidstart/${organizationId}/${subscriptionId}`,
    // A guest of a partner goes back to what customers have granted.
    dashboard: own?.kind === 'partner' ? `/partner/${organizationId}/grants` : `/customer/${organizationId}`,
  };
}
type ServicePath = ReturnType<typeof useService>['path'];
type ProjectPath = ReturnType<typeof useService>['projectPath'];

export const overviewKey = ({ subscriptionId }: ServicePath) => ['rapidstart', subscriptionId, 'overview'];
export const projectsKey = ({ subscriptionId }: ServicePath) => ['rapidstart', subscriptionId, 'projects'];
export const projectKey = ({ subscriptionId, projectId }: ProjectPath) => [
  'rapidstart',
  subscriptionId,
  'project',
  projectId,
];
export const planKey = (path: ProjectPath) => [...projectKey(path), 'plan'];
export const loadsKey = (path: ProjectPath) => [...projectKey(path), 'loads'];

const RAPIDSTART = '/api/v1/organizations/{organizationId}/services/{subscriptionId}/rapidstart';

/** Asked anew by each page that opens: whoever may not go on is told at the next click. */
export function useOverview(path: ServicePath) {
  return useQuery({
    queryKey: overviewKey(path),
    staleTime: 0,
    queryFn: ({ signal }) => answered(api.GET(`${RAPIDSTART}/overview`, { params: { path }, signal })),
  });
}

export function useProjects(path: ServicePath, view: 'mine' | 'all') {
  return usePages([...projectsKey(path), view], (next, signal) =>
    answered(
      api.GET(`${RAPIDSTART}/projects`, {
        params: { path, query: { view, limit: 50, ...next } },
        signal,
      }),
    ),
  );
}

export function useProject(path: ProjectPath) {
  return useQuery({
    queryKey: projectKey(path),
    queryFn: ({ signal }) =>
      answered(api.GET(`${RAPIDSTART}/projects/{projectId}`, { params: { path }, signal })),
  });
}

export function useLoadPlan(path: ProjectPath) {
  return useQuery({
    queryKey: planKey(path),
    queryFn: ({ signal }) =>
      answered(api.GET(`${RAPIDSTART}/projects/{projectId}/load-plan`, { params: { path }, signal })),
  });
}

export function useLoads(path: ProjectPath) {
  return useQuery({
    queryKey: loadsKey(path),
    queryFn: ({ signal }) =>
      answered(
        api.GET(`${RAPIDSTART}/projects/{projectId}/loads`, {
          params: { path, query: { limit: 20 } },
          signal,
        }),
      ),
  });
}
