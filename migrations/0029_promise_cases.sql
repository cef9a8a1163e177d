-- When most of a promised time is over, Support is told by itself, with what the ledger says at that moment.
create table promise_cases (
  partner_id uuid not null,
  operation_id uuid not null,
  service_name text not null,
  promised_by timestamptz not null,
  opened_at timestamptz not null,
  evidence jsonb not null,
  -- The promise was broken, and what the ledger said then.
  broken_at timestamptz,
  broken_evidence jsonb,
  closed_at timestamptz,
  outcome text check (outcome in ('succeeded', 'cancelled')),
  primary key (partner_id, operation_id),
  foreign key (partner_id, operation_id) references operations on update cascade on delete cascade,
  check ((closed_at is null) = (outcome is null)),
  check ((broken_at is null) = (broken_evidence is null))
);
create index promise_cases_open on promise_cases (operation_id) where closed_at is null;
create index promise_cases_closed on promise_cases (operation_id) where closed_at is not null;

alter table promise_cases enable row level security;
create policy own_partner on promise_cases
  using (partner_id = current_organization()) with check (partner_id = current_organization());
create policy with_operation on promise_cases for select
  using (exists (select from operations o where o.partner_id = promise_cases.partner_id and o.id = operation_id));
create policy support_desk on promise_cases for select using ((select at_desk('support')));

-- A case is over when its operation is.
create function close_promise_case() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update promise_cases set closed_at = new.finished_at, outcome = new.state
   where partner_id = new.partner_id and operation_id = new.id and closed_at is null;
  return null;
end
$$;
create trigger operations_close_their_case after update of state on operations
  for each row when (new.state in ('succeeded', 'cancelled') and old.state <> new.state)
  execute function close_promise_case();
