export { customerNoteRoutes } from './customer-notes.routes.ts';
export { noteActions } from './note-actions.service.ts';
