-- Time travel: a sandbox is a partner organization of its own with its customers' organizations, and a clock that runs
-- ahead of the installation's. `sandbox_id` is the partner organization of the sandbox, in its own row too.
alter table organizations
  add column sandbox_id uuid references organizations,
  add column clock_ahead_ms double precision not null default 0,
  add check (clock_ahead_ms >= 0 and (sandbox_id is not null or clock_ahead_ms = 0));
create index organizations_of_sandboxes on organizations (sandbox_id) where sandbox_id is not null;

create function sandbox_of(p_organization uuid) returns uuid
  language sql stable security definer set search_path = public
  as $$ select sandbox_id from organizations where id = p_organization $$;
create function clock_ahead_of(p_organization uuid) returns double precision
  language sql stable security definer set search_path = public
  as $$ select coalesce((select clock_ahead_ms from organizations where id = p_organization), 0) $$;

-- What an organization makes belongs where it belongs, and goes by the same clock.
create function join_sandbox() returns trigger language plpgsql security definer set search_path = public as $$
begin
  select o.sandbox_id, o.clock_ahead_ms into new.sandbox_id, new.clock_ahead_ms
    from organizations o where o.id = current_organization();
  new.clock_ahead_ms := coalesce(new.clock_ahead_ms, 0);
  return new;
end
$$;
create trigger customers_join_sandboxes before insert on organizations
  for each row when (new.kind = 'customer') execute function join_sandbox();

create table sandboxes (
  organization_id uuid primary key references organizations,
  partner_id uuid not null unique references organizations,
  -- How the built-in broker answers that stands in for those of the services.
  services text not null default 'at-once' check (services in ('at-once', 'hang', 'fail')),
  -- By the installation's clock, as all that decides on its end.
  last_used_at timestamptz not null,
  told_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null
);
alter table sandboxes enable row level security;
create policy own_organization on sandboxes
  using (organization_id = (select current_organization())) with check (organization_id = current_organization());
create policy of_the_partner on sandboxes
  using (partner_id = (select current_organization())) with check (partner_id = current_organization());
create policy system_works on sandboxes using ((select at_desk('system'))) with check (at_desk('system'));

-- The clock on its way: how far ahead it will stand, and what happened until it stood there.
create table sandbox_moves (
  organization_id uuid not null references organizations,
  id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  ahead_ms double precision not null,
  asked_by text not null,
  finished_at timestamptz,
  primary key (organization_id, id),
  check (to_at > from_at)
);
create unique index sandbox_moves_under_way on sandbox_moves (organization_id) where finished_at is null;
create table sandbox_moments (
  organization_id uuid not null,
  move_id uuid not null,
  position integer not null,
  at timestamptz not null,
  kind text not null,
  happenings jsonb not null,
  failure text,
  primary key (organization_id, move_id, position),
  foreign key (organization_id, move_id) references sandbox_moves on delete cascade
);
do $$
declare
  t text;
begin
  foreach t in array array['sandbox_moves', 'sandbox_moments'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_organization on %I using (organization_id = (select current_organization())) '
      'with check (organization_id = current_organization())', t);
    execute format('create policy system_works on %I using ((select at_desk(''system''))) '
      'with check (at_desk(''system''))', t);
  end loop;
end
$$;

-- Of the clock of a sandbox: only the system moves it, all its organizations at once, and never back.
create function set_sandbox_clock(p_sandbox uuid, p_ahead_ms double precision) returns void
  language plpgsql security definer set search_path = public as $$
begin
  if not at_desk('system') then
    raise insufficient_privilege using message = 'Only the system moves clocks.';
  end if;
  update organizations set clock_ahead_ms = p_ahead_ms where sandbox_id = p_sandbox and clock_ahead_ms < p_ahead_ms;
end
$$;

-- When a timer is due by its organization's clock is said by whoever sets it; when a worker takes it follows.
create function set_fire_at() returns trigger language plpgsql security definer set search_path = public as $$
declare
  ahead double precision;
begin
  select clock_ahead_ms into ahead from organizations where id = new.organization_id and clock_ahead_ms > 0;
  if found then
    new.fire_at := new.due_at - ahead * interval '1 millisecond';
  end if;
  return new;
end
$$;
create trigger timers_by_their_clock before insert or update of due_at on timers
  for each row execute function set_fire_at();

-- Nothing crosses: neither a customer, a service, a grant nor a supporting partner.
create function stay_on_one_side() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if sandbox_of(new.organization_id) is distinct from sandbox_of(new.partner_id) then
    raise check_violation using constraint = 'sandboxes_apart', message = 'A sandbox and the real thing never meet.';
  end if;
  return new;
end
$$;
create trigger customers_stay before insert or update of organization_id, partner_id on customers
  for each row when (new.organization_id is not null) execute function stay_on_one_side();
create trigger subscriptions_stay before insert or update of organization_id, partner_id on subscriptions
  for each row when (new.organization_id is not null) execute function stay_on_one_side();
create trigger grants_stay before insert or update of organization_id, partner_id on grants
  for each row execute function stay_on_one_side();
create trigger support_partners_stay before insert or update of organization_id, partner_id on support_partners
  for each row execute function stay_on_one_side();

-- That somebody was in it: written down once an hour, beside what they do there.
create function use_sandbox(p_sandbox uuid, p_now timestamptz) returns void
  language sql security definer set search_path = public
as $$
  update sandboxes set last_used_at = p_now, told_at = null
   where organization_id = p_sandbox and last_used_at < p_now - interval '1 hour'
$$;
