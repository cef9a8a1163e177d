export { loadRoutes } from './loads.routes.ts';
