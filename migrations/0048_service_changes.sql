-- A service that is set up is changed by an operation, which holds what is wanted until the service has it.
alter table operations
  add column wanted jsonb,
  add constraint operations_wanted check ((wanted is not null) <= (kind = 'update')),
  -- Of the plan, as the service was asked for it (Open Service Broker API, `maintenance_info`).
  add column maintenance_version text check (length(maintenance_version) between 1 and 200);
-- As it was set up or changed last; null where that is not known.
alter table subscriptions
  add column maintenance_version text check (length(maintenance_version) between 1 and 200);

-- What the broker of a published service said of its plans when it was read last: of nothing that is not offered to anybody.
create function plans_at_broker(p_broker uuid, p_service text) returns jsonb
  language sql stable security definer set search_path = public
as $$
  select service -> 'plans'
    from brokers b, jsonb_array_elements(b.catalog -> 'services') service
   where b.id = p_broker and service ->> 'id' = p_service
     and exists (select from offering_versions
                  where broker_id = p_broker and service_id = p_service and state = 'published')
$$;
