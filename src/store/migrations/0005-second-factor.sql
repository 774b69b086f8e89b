-- A second factor of signing in: a secret shared with an authenticator, and codes for the day it is lost.

create table second_factor (
  person integer primary key references person (id),
  secret bytea not null,
  -- Asked for at signing in from then on; until then it is only offered.
  confirmed_at timestamptz,
  -- The last half minute whose code was taken: a code works once.
  last_step bigint not null default 0
);
comment on table second_factor is 'The secret of a person''s authenticator (RFC 6238).';

create table recovery_code (
  person integer not null references person (id),
  code_hash bytea not null,
  used_at timestamptz,
  constraint recovery_code_pk primary key (person, code_hash)
);
comment on table recovery_code is 'Codes that stand in for the authenticator, each once; only their hashes are kept.';

grant select, insert, delete on second_factor, recovery_code to {app};
grant update (secret, confirmed_at, last_step) on second_factor to {app};
grant update (used_at) on recovery_code to {app};
