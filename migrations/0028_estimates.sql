-- How long a wait usually takes: from earlier ones of the same service, plan and data centre, and of the service as a whole.

alter table operations
  add column offering_code text,
  add column plan_code text,
  add column data_centre text;
comment on column operations.offering_code is 'What it works on, as it was ordered: estimates compare like with like by it.';
update operations o set (offering_code, plan_code, data_centre) =
  (select s.offering_code, s.plan_code, s.data_centre from subscriptions s
    where s.partner_id = o.partner_id and s.id = o.subscription_id);
alter table operations
  alter column offering_code set not null,
  alter column plan_code set not null,
  alter column data_centre set not null;

create function note_what_is_ordered() returns trigger language plpgsql as $$
begin
  select s.offering_code, s.plan_code, s.data_centre into new.offering_code, new.plan_code, new.data_centre
    from subscriptions s where s.partner_id = new.partner_id and s.id = new.subscription_id;
  return new;
end
$$;
create trigger operations_note_what_is_ordered before insert on operations
  for each row execute function note_what_is_ordered();

drop index operations_kind_finished_at_idx;
create index operations_alike on operations (offering_code, kind, plan_code, data_centre, finished_at desc)
  where state = 'succeeded';
create index operations_of_service on operations (offering_code, kind, finished_at desc) where state = 'succeeded';

drop function operation_history(text);
-- Figures over all tenants, and nothing of any tenant; the latest 200 of each kind are read at most.
create function operation_history(p_offering text, p_kind text, p_plan text, p_centre text)
  returns table (alike boolean, sample integer, median_seconds double precision, p90_seconds double precision)
  language sql stable security definer set search_path = public
as $$
  select true, count(*)::integer, percentile_cont(0.5) within group (order by seconds),
         percentile_cont(0.9) within group (order by seconds)
    from (select extract(epoch from finished_at - created_at) as seconds from operations
           where offering_code = p_offering and kind = p_kind and plan_code = p_plan and data_centre = p_centre
             and state = 'succeeded'
           order by finished_at desc limit 200) latest
  union all
  select false, count(*)::integer, percentile_cont(0.5) within group (order by seconds),
         percentile_cont(0.9) within group (order by seconds)
    from (select extract(epoch from finished_at - created_at) as seconds from operations
           where offering_code = p_offering and kind = p_kind and state = 'succeeded'
           order by finished_at desc limit 200) latest
$$;
