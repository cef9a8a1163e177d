-- Passkeys (WebAuthn). A credential is found by its own id, before anybody knows whose it is.
create table passkeys (
  credential_id bytea primary key check (length(credential_id) between 1 and 1023),
  id uuid not null unique,
  account_id uuid not null references accounts on delete cascade,
  name text not null check (length(name) between 1 and 100),
  -- SubjectPublicKeyInfo, and the COSE number of the algorithm that it signs with.
  public_key bytea not null,
  algorithm integer not null,
  sign_count bigint not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  transports text[] not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index on passkeys (account_id);

-- What an authenticator has to sign; taken out once, for one purpose and, where somebody is signed in, one account.
create table passkey_challenges (
  challenge_hash bytea primary key,
  purpose text not null check (purpose in ('sign-in', 'add', 'step-up')),
  account_id uuid references accounts on delete cascade,
  expires_at timestamptz not null,
  check ((account_id is null) = (purpose = 'sign-in'))
);
create index on passkey_challenges (expires_at);
create index on passkey_challenges (account_id) where account_id is not null;
