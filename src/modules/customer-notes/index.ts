export { customerNoteRoutes } from './customer-notes.routes.ts';
export { countKeptNotes } from './kept-notes.service.ts';
export { noteActions } from './note-actions.service.ts';
