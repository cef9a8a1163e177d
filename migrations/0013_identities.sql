-- A browser from which an account was signed in to: strangers who guess elsewhere do not slow its owner down.
create table known_devices (
  account_id uuid not null references accounts on delete cascade,
  token_hash bytea not null,
  last_used_at timestamptz not null,
  primary key (account_id, token_hash)
);

-- Several identities of one account have ids of their own; what was started to link one remembers whose it shall be.
alter table identities add column id uuid not null default gen_random_uuid();
alter table identities add column name text not null default '';
create unique index identities_id on identities (id);
alter table openid_attempts add column link_account_id uuid references accounts on delete cascade;
create index on openid_attempts (link_account_id) where link_account_id is not null;
