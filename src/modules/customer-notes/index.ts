export { customerNoteRoutes } from './customer-notes.routes.ts';
