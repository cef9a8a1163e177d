-- A change that failed, of which its service says that the same one must not be asked for again (`update_repeatable`).
alter table operations
  add column repeatable boolean not null default true,
  add constraint operations_repeatable check (repeatable or kind = 'update');
