-- Operators see how many services there are of each version, never whose: at most `most` are counted.
create index subscriptions_by_version on subscriptions (offering_code, offering_version);
create function offering_use(p_code text, p_version integer, most integer) returns integer
  language sql stable security definer set search_path = public
as $$
  select count(*)::integer
    from (select from subscriptions
           where at_desk('operator') and offering_code = p_code
             and (p_version is null or offering_version = p_version) limit most) counted
$$;
