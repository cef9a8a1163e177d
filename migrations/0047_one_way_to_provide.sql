-- RapidStart is asked as every other service is: its steps have their names, and what they call themselves on pages stays.
update operation_steps set name = 'ask-service' where name = 'create-content';
update operation_steps set name = 'service-works' where name = 'seed-library';

-- Times per step and reasons of failures are told apart by who provides the service.
create or replace function provisioning_board(p_now timestamptz) returns jsonb
  language plpgsql stable security definer set search_path = public
as $$
begin
  if not at_desk('operator') then
    raise insufficient_privilege using message = 'Only an operator sees how provisioning goes at every partner.';
  end if;
  return (
    with latest as materialized (
      select partner_id, id, state, kind, service_kind, created_at, finished_at from operations
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
        select d.kind, d.service_kind, t.name, count(*) as sample,
               percentile_cont(0.5) within group (order by extract(epoch from t.finished_at - t.started_at)) as median,
               percentile_cont(0.9) within group (order by extract(epoch from t.finished_at - t.started_at)) as p90,
               max(extract(epoch from t.finished_at - t.started_at)) as worst
          from done d join operation_steps t on t.partner_id = d.partner_id and t.operation_id = d.id
         where t.started_at is not null and t.finished_at is not null group by d.kind, d.service_kind, t.name) s),
      'failures', (select coalesce(jsonb_agg(f order by f.count desc), '[]') from (
        select f.kind, f.service_kind, t.name, a.error, count(*) as count, max(f.finished_at) as latest
          from failed f
          join operation_steps t on t.partner_id = f.partner_id and t.operation_id = f.id and t.state = 'failed'
          join lateral (select b.error from operation_attempts b
                         where b.partner_id = t.partner_id and b.operation_id = t.operation_id
                           and b.position = t.position and b.error is not null
                         order by b.attempt desc limit 1) a on true
         group by f.kind, f.service_kind, t.name, a.error order by count(*) desc limit 10) f)));
end
$$;
