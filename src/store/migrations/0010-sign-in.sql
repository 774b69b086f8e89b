-- Signing in: access tokens of programs, identities kept elsewhere, earlier passwords, what policy a person is under;
-- and an audit log that knows of a change before it is made.

alter table person add column password_set_at timestamptz not null default now();
update person set password_set_at = created_at;
create function note_password() returns trigger language plpgsql as $$
begin
  new.password_set_at := now();
  return new;
end $$;
create trigger password_set before update of password_hash on person
  for each row when (old.password_hash is distinct from new.password_hash) execute function note_password();

create table password_history (
  person integer not null references person (id),
  password_hash text not null,
  replaced_at timestamptz not null default clock_timestamp(),
  constraint password_history_pk primary key (person, password_hash)
);
comment on table password_history is 'Earlier passwords of a person, as hashes, where the policy forbids them to come back.';

-- Null for who signed in with a password here.
alter table session add column issuer text;

create table api_token (
  tenant text not null references tenant (id),
  id bigint generated always as identity,
  person integer not null references person (id),
  name text not null,
  token_hash bytea not null,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  seen_at timestamptz,
  seen_address text,
  constraint api_token_pk primary key (tenant, id),
  constraint api_token_once unique (token_hash),
  constraint api_token_expires check (expires_at > created_at),
  constraint api_token_scopes check (cardinality(scopes) > 0
    and scopes <@ array['view', 'capture', 'import', 'verify', 'settings', 'organise'])
);
create index api_token_by_person on api_token (person, id desc);
comment on table api_token is 'With what a program of a person asks in their name, in one district, until a day. The token itself is never stored.';

create table external_identity (
  id bigint generated always as identity,
  issuer text not null,
  subject text not null,
  person integer not null references person (id),
  linked_at timestamptz not null default now(),
  linked_by integer references person (id),
  constraint external_identity_pk primary key (issuer, subject),
  constraint external_identity_id unique (id),
  constraint external_identity_once unique (person, issuer)
);
comment on table external_identity is 'As whom an identity provider knows a person. linked_by is null where it was matched by a claim.';

do $$
declare t text;
begin
  foreach t in array array['password_history', 'api_token', 'external_identity']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;

create policy app_own on password_history to {app} using (person = (select my_person()))
  with check (person = (select my_person()));
create policy app_read on api_token for select to {app} using (person = (select my_person()));
-- Who sees no business data has nothing a program could ask for: administrators get no token.
create policy app_add on api_token for insert to {app} with check (
  person = (select my_person()) and tenant = (select my_tenant()) and (select cardinality(my_units())) > 0
  and not (select my_roles())::text[] && array['sysadmin', 'secadmin', 'auditadmin']);
-- What is ended stays ended.
create policy app_end on api_token for update to {app} using (person = (select my_person()) and ended_at is null)
  with check (person = (select my_person()) and ended_at is not null);
create policy app_read on external_identity for select to {app} using (person = (select my_person()));
create policy app_add on external_identity for insert to {app} with check (
  person = (select my_person()) and (linked_by is null or linked_by = person));
create policy app_remove on external_identity for delete to {app} using (person = (select my_person()));

-- The live token under a hash; its use is noted at most once a minute.
create function use_token(hash bytea, place text)
  returns table (id bigint, tenant text, person integer, login text, name text, scopes text[])
  language plpgsql volatile security definer set search_path from current as $$
begin
  update api_token t set seen_at = now(), seen_address = place
  where t.token_hash = hash and t.ended_at is null and t.expires_at > now()
    and (t.seen_at is null or t.seen_at < now() - interval '1 minute' or t.seen_address is distinct from place);
  return query select t.id, t.tenant, t.person, p.login, p.name, t.scopes
    from api_token t join person p on p.id = t.person
    where t.token_hash = hash and t.ended_at is null and t.expires_at > now() and p.disabled_at is null;
end $$;

-- What an account that is disabled or reset left open ends with it; its sessions do so already.
create function end_tokens() returns trigger language plpgsql security definer set search_path from current as $$
begin
  update api_token set ended_at = clock_timestamp() where person = new.person and ended_at is null;
  return null;
end $$;
create trigger account_step_ends_tokens after insert on account_step
  for each row when (new.step in ('disabled', 'reset', 'resetApproved')) execute function end_tokens();

-- The person an identity provider's subject is linked to.
create function person_of_identity(at text, as_whom text) returns integer language sql stable security definer
  set search_path from current as $$
  select person from external_identity where issuer = at and subject = as_whom
$$;

-- What a policy asks about a person over all districts they work in: the profiles of those, the roles they hold there,
-- whether they have a second factor, how old their password is and whether it is a one-time one.
create function standing_of(who integer)
  returns table (profiles text[], roles text[], second_factor boolean, password_days integer, must_change boolean)
  language plpgsql stable security definer set search_path from current as $$
begin
  return query
  with held as (
    select g.tenant, g.role from person_grant g where g.person = who and g.valid_from <= current_date
      and coalesce(last_day_of(g, null), current_date) >= current_date
  )
  select coalesce((select array_agg(distinct policy_in(h.tenant)) from held h), '{}'),
    coalesce((select array_agg(distinct h.role) from held h), '{}'),
    exists (select from second_factor f where f.person = who and f.confirmed_at is not null),
    floor(extract(epoch from now() - p.password_set_at) / 86400)::integer, p.must_change
  from person p where p.id = who;
end $$;

-- The policy profile a district chose last, empty where the shipped rule holds.
create function policy_in(district text) returns text language plpgsql stable security definer
  set search_path from current as $$
declare chosen json;
begin
  select s.value into chosen from setting s where s.tenant = district and s.name = 'policy' order by s.seq desc limit 1;
  return coalesce(chosen ->> 'profile', '');
end $$;

-- The profiles of every district: what holds before anybody is known.
create function policies_chosen() returns text[] language sql stable security definer set search_path from current as $$
  select coalesce(array_agg(distinct policy_in(t.id)), '{}') from tenant t
$$;

-- A change is entered before it is made, without a status; the entry of the same request that follows says how it came
-- out. An entry that stays alone tells that the log could not be written any more.
alter table audit alter column status drop not null, add column request uuid, add column token bigint;
create unique index audit_request on audit (request, (status is null)) where request is not null;
comment on column audit.token is 'The number of the access token it was asked with, null for a person signed in.';

grant select, insert on api_token to {app};
grant update (ended_at) on api_token to {app};
grant select, insert, delete on external_identity, password_history to {app};
