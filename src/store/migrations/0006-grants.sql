-- Grants as facts: given and ended, never changed. Three administrators apart from business; delegation while away; accounts.

alter table person_grant
  -- What was there before this migration counts as known from the beginning.
  add column seq bigint not null default 0,
  add column given_by integer references person (id),
  add column reason text not null default '',
  add column recorded_at timestamptz,
  add column delegated_by integer references person (id),
  add column of_grant integer,
  drop constraint person_grant_role_check,
  add constraint person_grant_role check (role in
    ('office', 'town', 'bureau', 'taskforce', 'leader', 'audit', 'sysadmin', 'secadmin', 'auditadmin')),
  add constraint person_grant_of foreign key (tenant, of_grant) references person_grant (tenant, id),
  add constraint person_grant_delegated check ((delegated_by is null) = (of_grant is null)),
  add constraint person_grant_days check (valid_to >= valid_from);
update person_grant set recorded_at = valid_from;
alter table person_grant
  alter column seq set default nextval('ledger_seq'),
  alter column recorded_at set default clock_timestamp(),
  alter column recorded_at set not null;
comment on table person_grant is 'What a person is for a unit and everything below it, from a day on. Only ever added; grant_end ends it.';

create table grant_end (
  tenant text not null,
  seq bigint not null default nextval('ledger_seq'),
  grant_id integer not null,
  last_day date not null,
  ended_by integer references person (id),
  reason text not null default '',
  recorded_at timestamptz not null default clock_timestamp(),
  constraint grant_end_pk primary key (tenant, seq),
  constraint grant_end_grant foreign key (tenant, grant_id) references person_grant (tenant, id)
);
create index grant_end_by_grant on grant_end (tenant, grant_id);
comment on table grant_end is 'The last day of a grant, set after it was given: the earliest counts. Yesterday ends it at once.';

alter table person
  add column must_change boolean not null default false,
  add column disabled_at timestamptz,
  add column home text references tenant (id);
create index person_by_human on person (human);
update person p set home = (select g.tenant from person_grant g where g.person = p.id order by g.id limit 1);
comment on column person.must_change is 'The password is a one-time one: until it is replaced nothing else may be done.';
comment on column person.disabled_at is 'Set by account_step: nobody signs in, and no grant counts.';
comment on column person.home is 'The district whose administrators look after the account: where it was opened or first granted.';

create table account_step (
  tenant text not null references tenant (id),
  seq bigint not null default nextval('ledger_seq'),
  person integer not null references person (id),
  step text not null check (step in
    ('opened', 'disabled', 'enabled', 'reset', 'resetAsked', 'resetApproved', 'resetDeclined')),
  reason text not null default '',
  -- A reset takes the second factor away too.
  second_factor boolean not null default false,
  -- Half of the one-time password asked for: worth nothing without the half the approver is told.
  half text,
  of_step bigint,
  by_person integer not null references person (id),
  recorded_at timestamptz not null default clock_timestamp(),
  constraint account_step_pk primary key (tenant, seq),
  constraint account_step_of foreign key (tenant, of_step) references account_step (tenant, seq),
  constraint account_step_settles check ((step in ('resetApproved', 'resetDeclined')) = (of_step is not null)),
  constraint account_step_once unique (tenant, of_step)
);
create index account_step_by_person on account_step (person, seq);
comment on table account_step is 'Who opened, disabled, enabled or reset an account, and why. Only ever added.';

-- Since when a unit answers for a subject; unknown for what was there before.
alter table placement add column recorded_at timestamptz;
alter table placement alter column recorded_at set default clock_timestamp();

-- The last day of a grant as ends up to a number of the ledger, recorded before a day, have it; null for none and for all.
-- A delegated grant ends with the one it is of.
create function last_day_of(held person_grant, upto bigint, before date default null) returns date
language sql stable parallel safe as $$
  select least(held.valid_to,
    (select o.valid_to from person_grant o where o.tenant = held.tenant and o.id = held.of_grant),
    (select min(e.last_day) from grant_end e
     where e.tenant = held.tenant and e.grant_id in (held.id, held.of_grant)
       and (upto is null or e.seq <= upto) and (before is null or e.recorded_at::date < before)))
$$;

-- The asker's grants in force today. Of a disabled account none is.
create function my_grants() returns table (id integer, role text, unit_id integer, delegated_by integer)
language sql stable parallel safe security definer set search_path from current as $$
  select g.id, g.role, g.unit_id, g.delegated_by from person_grant g
  where g.tenant = my_tenant() and g.person = my_person() and g.valid_from <= current_date
    and coalesce(last_day_of(g, null), current_date) >= current_date
    and exists (select from person p where p.id = g.person and p.disabled_at is null)
$$;

create function is_business(role text) returns boolean language sql immutable parallel safe
  return role not in ('sysadmin', 'secadmin', 'auditadmin');

-- The districts in which the asker holds a grant today.
create function my_tenants() returns text[] language sql stable parallel safe security definer
  set search_path from current as $$
  select coalesce(array_agg(distinct g.tenant), '{}') from person_grant g
  where g.person = my_person() and g.valid_from <= current_date
    and coalesce(last_day_of(g, null), current_date) >= current_date
    and exists (select from person p where p.id = g.person and p.disabled_at is null)
$$;

-- Business alone opens business data: an administrator's units are none.
create or replace function my_units() returns integer[] language sql stable parallel safe security definer
  set search_path from current as $$
  with recursive mine as (
    select g.unit_id as id from my_grants() g where is_business(g.role)
    union
    select u.id from unit u join mine on u.parent = mine.id where u.tenant = my_tenant()
  )
  select coalesce(array_agg(id), '{}') from mine
$$;
create or replace function my_whole() returns boolean language sql stable parallel safe security definer
  set search_path from current as $$
  select exists (
    select from my_grants() g join unit u on u.tenant = my_tenant() and u.id = g.unit_id
    where u.parent is null and is_business(g.role))
$$;
create or replace function my_roles() returns text[] language sql stable parallel safe security definer
  set search_path from current as $$
  select coalesce(array_agg(distinct g.role), '{}') from my_grants() g
$$;
create or replace function my_desks() returns integer[] language sql stable security definer
  set search_path from current as $$
  select coalesce(array_agg(distinct g.unit_id), '{}') from my_grants() g where g.role in ('office', 'town', 'bureau')
$$;
-- Whether the asker is the district's 审计管理员, or any of its three administrators.
create or replace function my_audit() returns boolean language sql stable parallel safe security definer
  set search_path from current as $$
  select exists (
    select from my_grants() g join unit u on u.tenant = my_tenant() and u.id = g.unit_id
    where u.parent is null and g.role = 'auditadmin')
$$;
create function my_admin() returns boolean language sql stable parallel safe security definer
  set search_path from current as $$
  select exists (select from my_grants() g where not is_business(g.role))
$$;

-- The tree of units of a day as known at a number of the ledger.
create function tree_on(day date, upto bigint default null) returns table (id integer, parent integer)
language sql stable parallel safe as $$
  select u.id, u.parent from unit u where u.tenant = my_tenant()
$$;

-- Every grant there was, with its last day and how it was ended: all of them for an administrator, else the asker's own
-- and those they handed on.
create function told_grants() returns table (
  id integer, seq bigint, person integer, role text, unit_id integer, valid_from date, valid_to date, given_by integer,
  reason text, recorded_at timestamptz, delegated_by integer, of_grant integer,
  last_day date, end_day date, end_by integer, end_reason text, end_at timestamptz)
language sql stable parallel safe security definer set search_path from current as $$
  select g.id, g.seq, g.person, g.role, g.unit_id, g.valid_from, g.valid_to, g.given_by, g.reason, g.recorded_at,
    g.delegated_by, g.of_grant, last_day_of(g, null), e.last_day, e.ended_by, e.reason, e.recorded_at
  from person_grant g left join lateral (
    select * from grant_end e where e.tenant = g.tenant and e.grant_id in (g.id, g.of_grant)
    order by e.last_day, e.seq limit 1) e on true
  where g.tenant = my_tenant() and ((select my_admin()) or my_person() in (g.person, g.delegated_by))
$$;

-- The grants in force on a day as known at a number of the ledger (null: by now), as far as the asker may know of them.
create function grants_on(day date, upto bigint default null) returns table (
  id integer, person integer, role text, unit_id integer, valid_from date, last_day date, delegated_by integer)
language sql stable parallel safe security definer set search_path from current as $$
  select g.id, g.person, g.role, g.unit_id, g.valid_from, last_day_of(g, upto), g.delegated_by from person_grant g
  where g.tenant = my_tenant() and ((select my_admin()) or my_person() in (g.person, g.delegated_by))
    and (upto is null or g.seq <= upto) and g.valid_from <= day and coalesce(last_day_of(g, upto), day) >= day
$$;

-- The grants that could be used at some time of a day: those ended in its course too, with the time of it. An end never
-- reaches further back than the day before it was recorded, so ends of later days leave this day alone.
create function grants_used(day date, upto bigint default null) returns table (
  id integer, person integer, role text, unit_id integer, valid_from date, last_day date, delegated_by integer,
  ended_at timestamptz)
language sql stable parallel safe security definer set search_path from current as $$
  select g.id, g.person, g.role, g.unit_id, g.valid_from, last_day_of(g, upto), g.delegated_by,
    (select min(e.recorded_at) from grant_end e
     where e.tenant = g.tenant and e.grant_id in (g.id, g.of_grant) and e.last_day < day
       and (upto is null or e.seq <= upto))
  from person_grant g
  where g.tenant = my_tenant() and (select my_admin()) and (upto is null or g.seq <= upto)
    and g.valid_from <= day and coalesce(last_day_of(g, upto, day), day) >= day
$$;

-- The units that answered for a project at some time of a day: for the audit, which sees nothing else of it.
create function placed_on(project bigint, day date, upto bigint default null) returns setof integer
language sql stable security definer set search_path from current as $$
  (select p.unit_id from placement p
   where p.tenant = my_tenant() and (select my_audit()) and p.subject_id = project and (upto is null or p.seq <= upto)
     and (p.recorded_at is null or p.recorded_at::date < day)
   order by p.seq desc limit 1)
  union
  select p.unit_id from placement p
  where p.tenant = my_tenant() and (select my_audit()) and p.subject_id = project and (upto is null or p.seq <= upto)
    and p.recorded_at::date = day
$$;

-- Whom a business grant may be handed to while its holder is away.
create function my_colleagues() returns table (id integer, login text, name text, units text[])
language sql stable security definer set search_path from current as $$
  select p.id, p.login, p.name, array_agg(distinct u.name)
  from person_grant g join person p on p.id = g.person join unit u on u.tenant = g.tenant and u.id = g.unit_id
  where g.tenant = my_tenant() and is_business(g.role) and g.delegated_by is null and g.valid_from <= current_date
    and coalesce(last_day_of(g, null), current_date) >= current_date
    and p.disabled_at is null and not same_human(p.id, my_person()) and (select cardinality(my_units())) > 0
  group by p.id, p.login, p.name
$$;

-- Who agrees to a new password: 安全管理员; for who is or was one 审计管理员.
create function approver_of(who integer) returns text language sql stable security definer
  set search_path from current as $$
  select case when exists (
    select from person_grant g where g.role = 'secadmin' and same_human(g.person, who)) then 'auditadmin' else 'secadmin' end
$$;

-- Whether the human behind an account was ever granted anything, in whichever district.
create function had_grant(who integer) returns boolean language sql stable security definer
  set search_path from current as $$
  select exists (select from person_grant g where same_human(g.person, who))
$$;

-- Whether an account was disabled the whole of a day.
create function disabled_on(who integer, day date) returns boolean language sql stable security definer
  set search_path from current as $$
  select coalesce((
      select s.step = 'disabled' from account_step s
      where s.person = who and s.step in ('disabled', 'enabled') and s.recorded_at::date < day
      order by s.seq desc limit 1), false)
    and not exists (
      select from account_step s where s.person = who and s.step = 'enabled' and s.recorded_at::date = day)
$$;

-- Whether one unit is another or lies below it.
create function is_within(place text, below integer, above integer) returns boolean language sql stable as $$
  with recursive up as (
    select u.id, u.parent from unit u where u.tenant = place and u.id = below
    union select u.id, u.parent from unit u join up on u.id = up.parent where u.tenant = place)
  select exists (select from up where id = above)
$$;

-- What a grant may be. One installation-wide lock, so that two at once cannot each overlook the other.
create function check_grant() returns trigger language plpgsql security definer set search_path from current as $$
declare own person_grant;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'grants are given in read committed alone' using errcode = '25000';
  end if;
  perform pg_advisory_xact_lock(hashtext('guatu.grants'));
  if new.valid_from < current_date then
    raise exception 'a grant does not begin in the past' using errcode = '23514', constraint = 'grant_from_today';
  end if;
  if not is_business(new.role) and not exists (
    select from unit u where u.tenant = new.tenant and u.id = new.unit_id and u.parent is null)
  then
    raise exception 'an administrator is one for the whole' using errcode = '23514', constraint = 'grant_admin_whole';
  end if;
  if new.of_grant is null then return new; end if;
  select * into own from person_grant g where g.tenant = new.tenant and g.id = new.of_grant;
  if own.delegated_by is not null or own.person <> new.delegated_by or own.role <> new.role or not is_business(new.role)
    or new.reason = '' or new.valid_to is null or new.valid_from < own.valid_from
    or coalesce(last_day_of(own, null), new.valid_to) < new.valid_to
    or not is_within(new.tenant, new.unit_id, own.unit_id) or same_human(new.person, new.delegated_by)
    or not exists (
      select from person_grant g where g.tenant = new.tenant and g.person = new.person and is_business(g.role)
        and g.delegated_by is null and g.valid_from <= current_date
        and coalesce(last_day_of(g, null), current_date) >= current_date)
  then
    raise exception 'this cannot be delegated' using errcode = '23514', constraint = 'grant_delegation';
  end if;
  return new;
end $$;
create trigger grant_lawful before insert on person_grant for each row execute function check_grant();

create function admins_clash(who text) returns boolean language sql stable as $$
  with held as (
    select g.role, g.valid_from as first, coalesce(last_day_of(g, null), 'infinity') as last
    from person_grant g join person p on p.id = g.person where p.human = who)
  select exists (
    select from held a join held b on b.role <> a.role and b.first <= a.last and a.first <= b.last
    where not is_business(a.role) and a.first <= a.last and b.first <= b.last)
$$;

-- 三员分立: one human, under whichever accounts and in whichever districts, is never two administrators at a time, nor
-- one beside a business role. Source: GB/T 22239-2019 8.1.4.
create function refuse_admins_together() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if tg_table_name = 'person' then perform pg_advisory_xact_lock(hashtext('guatu.grants')); end if;
  if admins_clash((select p.human from person p where p.id = case when tg_table_name = 'person'
    then (to_jsonb(new) ->> 'id')::integer else (to_jsonb(new) ->> 'person')::integer end))
  then
    raise exception 'the three administrators stay apart' using errcode = '23514', constraint = 'grant_three_admins';
  end if;
  return null;
end $$;
create trigger grant_three_admins after insert on person_grant for each row execute function refuse_admins_together();
create trigger person_three_admins after update of human on person for each row execute function refuse_admins_together();

create function note_home() returns trigger language plpgsql security definer set search_path from current as $$
begin
  update person set home = new.tenant where id = new.person and home is null;
  return null;
end $$;
create trigger grant_home after insert on person_grant for each row execute function note_home();

create function check_grant_end() returns trigger language plpgsql as $$
begin
  if new.last_day < current_date - 1 then
    raise exception 'no grant ends in the past' using errcode = '23514', constraint = 'grant_end_from_today';
  end if;
  return new;
end $$;
create trigger grant_end_lawful before insert on grant_end for each row execute function check_grant_end();

-- An account's state follows from its steps.
create function take_account_step() returns trigger language plpgsql security definer set search_path from current as $$
declare asked account_step;
begin
  if new.step <> 'opened' and same_human(new.person, new.by_person) then
    raise exception 'nobody does this to their own account' using errcode = '23514', constraint = 'account_step_by_another';
  end if;
  if not exists (select from person p where p.id = new.person and p.home = new.tenant) then
    raise exception 'the account is looked after elsewhere' using errcode = '23514', constraint = 'account_step_at_home';
  end if;
  if new.step = 'reset' and had_grant(new.person) then
    raise exception 'two people reset an account with grants' using errcode = '23514', constraint = 'account_step_by_two';
  end if;
  if new.of_step is not null then
    select * into asked from account_step s where s.tenant = new.tenant and s.seq = new.of_step;
    if asked.step <> 'resetAsked' or asked.person <> new.person or same_human(asked.by_person, new.by_person)
      or exists (select from account_step s where s.person = new.person and s.step = 'resetAsked' and s.seq > asked.seq)
    then
      raise exception 'no such request' using errcode = '23514', constraint = 'account_step_of_asked';
    end if;
  end if;
  if new.step in ('disabled', 'enabled') then
    update person set disabled_at = case when new.step = 'disabled' then new.recorded_at end where id = new.person;
  end if;
  if (new.step = 'reset' and new.second_factor) or (new.step = 'resetApproved' and asked.second_factor) then
    delete from recovery_code where person = new.person;
    delete from second_factor where person = new.person;
  end if;
  if new.step in ('disabled', 'reset', 'resetApproved') then
    update session set ended_at = clock_timestamp() where person = new.person and ended_at is null;
  end if;
  return new;
end $$;
create trigger account_step_taken before insert on account_step for each row execute function take_account_step();

-- Whether all that lets somebody judge over some units was lent to them by one human: the right to judge what that human
-- says is then not theirs.
create function stands_in_only(place text, judge integer, maker integer, units integer[], wanted text[]) returns boolean
language sql stable as $$
  with recursive up as (
    select u.id, u.parent from unit u where u.tenant = place and u.id = any (units)
    union select u.id, u.parent from unit u join up on u.id = up.parent where u.tenant = place
  ), held as (
    select g.delegated_by from person_grant g
    where g.tenant = place and g.person = judge and g.role = any (wanted) and g.unit_id in (select id from up)
      and g.valid_from <= current_date and coalesce(last_day_of(g, null), current_date) >= current_date)
  select coalesce(bool_and(delegated_by is not null and same_human(delegated_by, maker)), false) from held
$$;
create function stands_in(place text, judge integer) returns boolean language sql stable as $$
  select exists (select from person_grant g where g.tenant = place and g.person = judge and g.delegated_by is not null)
$$;

-- Nobody judges their own: not under another account, and not by a right that whoever stated it lent them.
create or replace function refuse_own_verdict() returns trigger language plpgsql security definer
  set search_path from current as $$
declare made fact; wanted text[];
begin
  if new.standing = 'withdrawn' then return new; end if;
  select * into made from fact f where f.tenant = new.tenant and f.seq = new.fact_seq;
  if same_human(made.stated_by, new.given_by) then
    raise exception 'nobody judges their own figure' using errcode = '42501', constraint = 'verdict_by_another';
  end if;
  if not stands_in(new.tenant, new.given_by) then return new; end if;
  wanted := array['office', 'bureau', 'audit'];
  -- A correction's own unit agrees to it too.
  if exists (select from correction c where c.tenant = made.tenant and c.fact_seq = made.corrects
    and c.asked_by = made.stated_by and c.state = 'asked')
  then
    wanted := wanted || 'town'::text;
  end if;
  if stands_in_only(new.tenant, new.given_by, made.stated_by, array[made.stated_by_unit,
    (select s.unit_id from subject s where s.tenant = made.tenant and s.id = made.subject_id)], wanted)
  then
    raise exception 'nobody judges a figure in the place of who stated it'
      using errcode = '42501', constraint = 'verdict_by_another';
  end if;
  return new;
end $$;

-- The units over whose figure something is settled: the project's, and the one that stated it.
create function units_of_fact(place text, number bigint) returns integer[] language sql stable as $$
  select array[f.stated_by_unit, s.unit_id] from fact f join subject s on s.tenant = f.tenant and s.id = f.subject_id
  where f.tenant = place and f.seq = number
$$;

create or replace function refuse_own_settling() returns trigger language plpgsql security definer
  set search_path from current as $$
begin
  if same_human(new.asked_by, new.settled_by) or (stands_in(new.tenant, new.settled_by)
    and stands_in_only(new.tenant, new.settled_by, new.asked_by, units_of_fact(new.tenant, new.fact_seq),
      array['office', 'bureau', 'town']))
  then
    raise exception 'nobody settles their own correction' using errcode = '42501', constraint = 'correction_by_another';
  end if;
  return new;
end $$;
create or replace function refuse_own_answer() returns trigger language plpgsql security definer
  set search_path from current as $$
declare makers integer[];
begin
  if same_human(new.raised_by, new.answered_by) then
    raise exception 'nobody answers their own contest' using errcode = '42501', constraint = 'contest_by_another';
  end if;
  if new.answered_by is null or not stands_in(new.tenant, new.answered_by) then return new; end if;
  makers := array[new.raised_by, (select f.stated_by from fact f where f.tenant = new.tenant and f.seq = new.fact_seq)];
  if exists (select from unnest(makers) maker where stands_in_only(new.tenant, new.answered_by, maker,
    units_of_fact(new.tenant, new.fact_seq), array['office', 'bureau', 'town']))
  then
    raise exception 'nobody answers in the place of a party' using errcode = '42501', constraint = 'contest_by_another';
  end if;
  return new;
end $$;

create trigger person_grant_append_only before update or delete or truncate on person_grant
  for each statement execute function refuse_change();
create trigger grant_end_append_only before update or delete or truncate on grant_end
  for each statement execute function refuse_change();
create trigger account_step_append_only before update or delete or truncate on account_step
  for each statement execute function refuse_change();

do $$
declare t text;
begin
  foreach t in array array['grant_end','account_step']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;

alter policy app_read on tenant using (id = any ((select my_tenants())::text[]));
-- Administrators read the tree too: they grant by it.
alter policy app_read on unit using (tenant = (select my_tenant()) and (select exists (select from my_grants())));
alter policy app_read on person_grant using (
  person = (select my_person()) or delegated_by = (select my_person())
  or (tenant = (select my_tenant()) and (select my_admin())));
create policy app_give on person_grant for insert to {app} with check (
  tenant = (select my_tenant()) and given_by = (select my_person()) and of_grant is null
  and 'secadmin' = any ((select my_roles())::text[]) and not same_human(person, (select my_person())));
create policy app_delegate on person_grant for insert to {app} with check (
  tenant = (select my_tenant()) and given_by = (select my_person()) and delegated_by = (select my_person()));
create policy app_read on grant_end for select to {app} using (
  tenant = (select my_tenant()) and grant_id in (select g.id from person_grant g where g.tenant = (select my_tenant())));
create policy app_end on grant_end for insert to {app} with check (
  tenant = (select my_tenant()) and ended_by = (select my_person()) and grant_id in (
    select g.id from person_grant g where g.tenant = (select my_tenant()) and (g.delegated_by = (select my_person())
      or ('secadmin' = any ((select my_roles())::text[]) and not same_human(g.person, (select my_person()))))));
create policy app_read on account_step for select to {app} using (
  person = (select my_person()) or (tenant = (select my_tenant()) and (select my_admin())));
create policy app_add on account_step for insert to {app} with check (
  tenant = (select my_tenant()) and by_person = (select my_person())
  and case when of_step is null then 'sysadmin' else approver_of(person) end = any ((select my_roles())::text[]));

grant select, insert on grant_end, account_step to {app};
grant insert on person_grant to {app};
grant insert (login, name, password_hash, human, must_change, home) on person to {app};
grant update (must_change) on person to {app};
