-- The session at the sign-in provider that a session here came from, by the provider's own id (`sid`): when the provider
-- says that it has ended, this one ends too.
alter table sessions add column provider_session text;
create index on sessions (provider_id, provider_session) where provider_session is not null;
