-- A passkey may be what an account begins with: nobody is signed in yet, as at the sign-in with one.
alter table passkey_challenges
  drop constraint passkey_challenges_purpose_check,
  add constraint passkey_challenges_purpose_check check (purpose in ('sign-in', 'sign-up', 'add', 'step-up')),
  drop constraint passkey_challenges_check,
  add constraint passkey_challenges_check check ((account_id is null) = (purpose in ('sign-in', 'sign-up')));
