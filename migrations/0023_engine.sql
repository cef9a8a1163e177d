-- Operations of any service: what a step waits for and who is at work, questions, cancelling, and a watch over all of it.

alter table operations
  drop constraint operations_kind_check,
  add constraint operations_kind_check check (kind in ('provision', 'update', 'deprovision')),
  drop constraint operations_state_check,
  add constraint operations_state_check check (
    state in ('queued', 'running', 'waiting-for-input', 'succeeded', 'failed', 'cancelled', 'stalled')),
  add column service_kind text not null default 'rapidstart' check (service_kind in ('rapidstart', 'broker')),
  add column reason text,
  add column question jsonb,
  add column left_behind boolean not null default false,
  add column cause_id uuid,
  add column job_id uuid,
  add column rescues integer not null default 0;

comment on column operations.reason is 'Why it was cancelled, or why it has stalled.';
comment on column operations.question is 'What the service wants to know while it waits for input.';
comment on column operations.left_behind is 'The service may hold something of it that has to be cleared away first.';
comment on column operations.cause_id is 'The operation that left behind what this one clears away.';
comment on column operations.job_id is 'The job that carries it on; the watch asks whether it is still there.';
comment on column operations.rescues is 'How often the watch has put it back into the queue without anything happening.';

-- A service is worked on by one operation at a time.
create unique index operations_one_open on operations (partner_id, subscription_id)
  where state in ('queued', 'running', 'waiting-for-input', 'stalled');
-- What has stopped, for the operator of the installation.
create index operations_stopped on operations (id) where state in ('failed', 'stalled');

alter table operation_steps
  drop constraint operation_steps_state_check,
  add constraint operation_steps_state_check check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  add column reason text,
  add column owner text not null default 'portico'
    check (owner in ('portico', 'service', 'customer', 'partner', 'support')),
  add column next_try_at timestamptz,
  add column deadline timestamptz,
  add column turn integer not null default 0,
  add column held_until timestamptz,
  add column remote jsonb;

update operation_steps set owner = 'partner' where state = 'failed';

comment on column operation_steps.turn is 'Counts each time that a worker takes the step in hand; whoever holds an older turn writes nothing.';
comment on column operation_steps.held_until is 'Until then whoever holds the turn is taken to be alive.';
comment on column operation_steps.remote is 'What the service has to be asked with about work that it has accepted.';

alter table operation_attempts
  drop constraint operation_attempts_outcome_check,
  add constraint operation_attempts_outcome_check check (outcome in ('done', 'failed', 'lost', 'asked', 'cancelled'));

-- Operators see what has stopped at every partner; what they do about it, they do for that partner.
create policy operators_read on operations for select using ((select at_desk('operator')));
create policy operators_read on operation_steps for select using ((select at_desk('operator')));
create policy operators_read on operation_attempts for select using ((select at_desk('operator')));
