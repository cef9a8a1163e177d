-- Who wants a mail when a wait has ended. A wish is spent by the mail, and goes with the person and with the operation.
create table operation_mails (
  organization_id uuid not null,
  operation_id uuid not null,
  person_id uuid not null,
  partner_id uuid not null,
  created_at timestamptz not null,
  primary key (organization_id, operation_id, person_id),
  foreign key (organization_id, person_id) references people on update cascade on delete cascade,
  foreign key (partner_id, operation_id) references operations on update cascade on delete cascade
);
create index operation_mails_of_person on operation_mails (organization_id, person_id);
create index operation_mails_of_operation on operation_mails (partner_id, operation_id);
alter table operation_mails enable row level security;
create policy own_organization on operation_mails
  using (organization_id = (select current_organization())) with check (organization_id = current_organization());
create policy system_tells on operation_mails using ((select at_desk('system')));
