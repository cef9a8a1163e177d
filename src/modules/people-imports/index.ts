export { peopleImportRoutes } from './people-imports.routes.ts';
