export { projectActions } from './project-actions.service.ts';
export { holdProjectGroups } from './projects.repo.ts';
export { projectRoutes } from './projects.routes.ts';
export { isRetired, type ReadProject, readProject } from './read-projects.service.ts';
