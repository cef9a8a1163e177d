-- What people call the plan of a subscription, by the version that it was added from.
create function plan_name(plans jsonb, code text) returns text language sql immutable parallel safe as $$
  select coalesce((select plan ->> 'name' from jsonb_array_elements(plans) plan where plan ->> 'code' = code), code)
$$;
