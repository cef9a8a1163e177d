-- No figure of the installation, and no estimate, counts what is in a sandbox.
create or replace function inactivated_customers(p_now timestamptz)
  returns table (partner_id uuid, partner_name text, customers integer, first_erased timestamptz, last_erased timestamptz)
  language sql stable security definer set search_path = public
as $$
  select o.id, o.name, sum(c.customers)::integer, min(hours_after(c.first, 720)), max(hours_after(c.last, 720))
    from (select k.partner_id, k.customers, f.inactivated_at as first, l.inactivated_at as last
            from inactivated_counts k
            cross join lateral (select inactivated_at from customers i
                                 where i.partner_id = k.partner_id and inactivated_at is not null and moved_away_at is null
                                 order by inactivated_at limit 1) f
            cross join lateral (select inactivated_at from customers i
                                 where i.partner_id = k.partner_id and inactivated_at is not null and moved_away_at is null
                                 order by inactivated_at desc limit 1) l
           where k.customers > 0
           union all
          select w.partner_id, count(*), min(w.usable_until), max(w.usable_until)
            from customers w
           where w.usable_until <= p_now and w.inactivated_at is null and w.moved_away_at is null
           group by w.partner_id) c
    join organizations o on o.id = c.partner_id
   where at_desk('support') and o.sandbox_id is null
   group by o.id, o.name
$$;
create or replace function operation_history(p_offering text, p_kind text, p_plan text, p_centre text)
  returns table (alike boolean, sample integer, median_seconds double precision, p90_seconds double precision)
  language sql stable security definer set search_path = public
as $$
  select true, count(*)::integer, percentile_cont(0.5) within group (order by seconds),
         percentile_cont(0.9) within group (order by seconds)
    from (select extract(epoch from finished_at - created_at) as seconds from operations
           where offering_code = p_offering and kind = p_kind and plan_code = p_plan and data_centre = p_centre
             and state = 'succeeded' and partner_id not in (select organization_id from sandboxes)
           order by finished_at desc limit 200) latest
  union all
  select false, count(*)::integer, percentile_cont(0.5) within group (order by seconds),
         percentile_cont(0.9) within group (order by seconds)
    from (select extract(epoch from finished_at - created_at) as seconds from operations
           where offering_code = p_offering and kind = p_kind and state = 'succeeded' and partner_id not in (select organization_id from sandboxes)
           order by finished_at desc limit 200) latest
$$;

create or replace function provisioning_board(p_now timestamptz) returns jsonb
  language plpgsql stable security definer set search_path = public
as $$
begin
  if not at_desk('operator') then
    raise insufficient_privilege using message = 'Only an operator sees how provisioning goes at every partner.';
  end if;
  return (
    with latest as materialized (
      select partner_id, id, state, kind, created_at, finished_at from operations
       where finished_at is not null and finished_at > p_now - interval '14 days'
         and partner_id not in (select organization_id from sandboxes)
       order by finished_at desc limit 20000),
    done as materialized (select * from latest where state = 'succeeded' order by finished_at desc limit 500),
    failed as materialized (select * from latest where state = 'failed' order by finished_at desc limit 500)
    select jsonb_build_object(
      'counted', (select count(*) from latest),
      'hours', (select coalesce(jsonb_agg(h order by h.at), '[]') from (
        select date_trunc('hour', finished_at, 'UTC') as at, count(*) filter (where state = 'succeeded') as succeeded,
               count(*) filter (where state = 'failed') as failed
          from latest where finished_at > p_now - interval '24 hours' group by 1) h),
      'days', (select coalesce(jsonb_agg(d order by d.at), '[]') from (
        select date_trunc('day', finished_at, 'UTC') as at, count(*) filter (where state = 'succeeded') as succeeded,
               count(*) filter (where state = 'failed') as failed
          from latest group by 1) d),
      'steps', (select coalesce(jsonb_agg(s order by s.median desc), '[]') from (
        select d.kind, t.name, count(*) as sample,
               percentile_cont(0.5) within group (order by extract(epoch from t.finished_at - t.started_at)) as median,
               percentile_cont(0.9) within group (order by extract(epoch from t.finished_at - t.started_at)) as p90,
               max(extract(epoch from t.finished_at - t.started_at)) as worst
          from done d join operation_steps t on t.partner_id = d.partner_id and t.operation_id = d.id
         where t.started_at is not null and t.finished_at is not null group by d.kind, t.name) s),
      'failures', (select coalesce(jsonb_agg(f order by f.count desc), '[]') from (
        select f.kind, t.name, a.error, count(*) as count, max(f.finished_at) as latest
          from failed f
          join operation_steps t on t.partner_id = f.partner_id and t.operation_id = f.id and t.state = 'failed'
          join lateral (select b.error from operation_attempts b
                         where b.partner_id = t.partner_id and b.operation_id = t.operation_id
                           and b.position = t.position and b.error is not null
                         order by b.attempt desc limit 1) a on true
         group by f.kind, t.name, a.error order by count(*) desc limit 10) f)));
end
$$;
do $$
declare
  t text;
begin
  foreach t in array array['operations', 'operation_steps', 'operation_attempts'] loop
    execute format('alter policy operators_read on %I '
      'using ((select at_desk(''operator'')) and sandbox_of(partner_id) is null)', t);
  end loop;
end
$$;

create or replace function stopped_operations(p_states text[], p_before uuid, p_limit integer)
  returns table (
    partner_id uuid, partner_name text, operation_id uuid, kind text, service_kind text, service_name text, country text,
    state text, step text, error text, created_at timestamptz, promised_by timestamptz
  )
  language plpgsql stable security definer set search_path = public
as $$
begin
  if not at_desk('operator') then
    raise insufficient_privilege using message = 'Only an operator sees what has stopped at every partner.';
  end if;
  return query
    select o.partner_id, p.name, o.id, o.kind, o.service_kind, f.name, s.country, o.state, t.name, a.error, o.created_at,
           o.promised_by
      from operations o
      join organizations p on p.id = o.partner_id
      join subscriptions s on s.partner_id = o.partner_id and s.id = o.subscription_id
      join offerings f on f.code = s.offering_code
      left join lateral (
        select q.name, q.position from operation_steps q
         where q.partner_id = o.partner_id and q.operation_id = o.id and q.state <> 'done'
         order by q.position limit 1) t on true
      left join lateral (
        select coalesce(o.reason, b.error) as error from operation_attempts b
         where b.partner_id = o.partner_id and b.operation_id = o.id and b.position = t.position and b.outcome is not null
         order by b.attempt desc limit 1) a on true
     where p.sandbox_id is null and o.state in ('failed', 'stalled') and o.state = any (p_states)
       and (p_before is null or o.id < p_before)
     order by o.id desc
     limit p_limit;
end
$$;

create or replace function offering_use(p_code text, p_version integer, most integer) returns integer
  language sql stable security definer set search_path = public
as $$
  select count(*)::integer
    from (select from subscriptions
           where at_desk('operator') and offering_code = p_code and partner_id not in (select organization_id from sandboxes)
             and (p_version is null or offering_version = p_version) limit most) counted
$$;
-- For counts that would otherwise ask row by row.
create function sandbox_organizations() returns setof uuid
  language sql stable security definer set search_path = public
  as $$ select id from organizations where sandbox_id is not null $$;
