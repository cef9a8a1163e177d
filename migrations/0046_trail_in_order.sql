-- The trail is what listeners are told: each of its lines is an event, in the transaction of the deed. `position` is that
-- transaction, so that lines can be read in an order in which none comes in later: of transactions that began before an
-- open one (`trail_horizon`), all lines are there.
alter table installation
  add column trail_offset bigint not null default 0,
  -- Of the database server that counts the transactions. A dump that is restored on another one goes on counting.
  add column trail_counted_by text;
alter table audit_events add column position bigint not null default pg_current_xact_id()::text::bigint;
create index audit_events_in_order on audit_events (organization_id, position, id);

create function trail_horizon() returns bigint language sql stable security definer set search_path = public as $$
  select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + trail_offset from installation
$$;

-- At each start, with the owner's rights: on another server than before, positions go on behind those that there are.
create function continue_trail() returns void language plpgsql as $$
declare
  server text := (select system_identifier::text from pg_control_system());
  counted_before text;
  offset_before bigint;
  offset_now bigint;
begin
  select trail_counted_by, trail_offset into counted_before, offset_before from installation for update;
  if counted_before = server then
    return;
  end if;
  lock table audit_events in access exclusive mode;
  select greatest(0, coalesce(max(position), 0) + 1 - pg_current_xact_id()::text::bigint) into offset_now from audit_events;
  if offset_now <> offset_before then
    execute format('alter table audit_events alter position set default pg_current_xact_id()::text::bigint + %s', offset_now);
  end if;
  update installation set trail_counted_by = server, trail_offset = offset_now;
end
$$;

-- So nothing has to be written a second time for those who listen.
create or replace function forget_in_trails(
  p_partner uuid, p_organization uuid, p_subjects text[], p_subscriptions uuid[], p_accounts uuid[],
  p_others uuid[], p_grants text[]
) returns integer language plpgsql security definer set search_path = public as $$
declare
  entries integer;
begin
  if not at_desk('system') then
    raise insufficient_privilege using message = 'Only the system erases.';
  end if;
  update audit_events
     set subject_name = 'erased', details = '{}', reason = null,
         actor_name = case when account_id = any (p_accounts) then 'erased' else actor_name end,
         account_id = case when account_id = any (p_accounts) then null else account_id end
   where (organization_id in (select p_partner union select id from organizations where kind = 'vendor')
          and (subject_id = any (p_subjects) or customer_id = p_subjects[1]::uuid))
      or (organization_id = any (p_others || p_partner)
          and (subject_id = any (p_subjects || p_grants) or (details ? 'grant' and details ->> 'grant' = any (p_grants))));
  get diagnostics entries = row_count;
  delete from help_requests where organization_id = any (p_others) and subject_id = any (p_subjects || p_grants);
  delete from agreement_acceptances where subscription_id = any (p_subscriptions);
  if p_organization is not null then
    delete from audit_events where organization_id = p_organization;
    delete from agreement_acceptances where organization_id = p_organization;
  end if;
  return entries;
end
$$;
drop table outbox_events;

-- That a customer was written to is a line of the trail too, and no deed of anybody with the customer.
create or replace function tell_customers_of_events() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from added
                  where customer_id is not null and action not in ('customer.created', 'customer.reminded')) then
    return null;
  end if;
  update customers c set last_activity_at = quiet.at
    from (select organization_id, customer_id, max(at) as at from added
           where customer_id is not null group by organization_id, customer_id) a
         cross join lateral (
           select held.partner_id, held.id, a.at from customers held
            where held.partner_id = a.organization_id and held.id = a.customer_id and held.last_activity_at < a.at
              for no key update skip locked) quiet
   where c.partner_id = quiet.partner_id and c.id = quiet.id;
  return null;
end
$$;
