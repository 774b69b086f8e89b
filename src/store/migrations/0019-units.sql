-- The tree of units as versions: re-organised without rewriting the past. `unit` stays today's tree, kept by trigger.

create table unit_version (
  tenant text not null references tenant (id),
  seq bigint not null default nextval('ledger_seq'),
  unit_id integer not null,
  name text not null check (name <> ''),
  kind text not null,
  parent integer,
  state text not null default 'open' check (state in ('open', 'closed')),
  merged_into integer,
  -- From when it holds in the world, as the decision says.
  valid_from date not null,
  -- The day it was entered, by which questions go; a unit that was simply there counts from the beginning of days.
  known_on date not null,
  -- From which number of the ledger it counts: its own, or 0 for what was there before units had versions.
  counts_from bigint not null,
  reason text not null,
  set_by integer references person (id),
  recorded_at timestamptz not null default clock_timestamp(),
  constraint unit_version_pk primary key (tenant, unit_id, seq),
  constraint unit_version_unit foreign key (tenant, unit_id) references unit (tenant, id),
  constraint unit_version_parent foreign key (tenant, parent) references unit (tenant, id),
  constraint unit_version_merged foreign key (tenant, merged_into) references unit (tenant, id),
  constraint unit_version_valid_before_known check (valid_from <= known_on),
  constraint unit_version_known_before_recorded check (known_on <= (recorded_at at time zone 'Asia/Shanghai')::date),
  constraint unit_version_merged_is_closed check (merged_into is null or state = 'closed')
);
create index unit_version_by_seq on unit_version (tenant, seq);
comment on table unit_version is 'What a unit was from a number of the ledger on: added, renamed, moved, merged, closed. Only ever added.';

alter table unit
  add column state text not null default 'open' check (state in ('open', 'closed')),
  add column merged_into integer,
  -- From when it was closed in the world, and the version that closed it: its name is then free again.
  add column closed_on date,
  add column closed_by bigint not null default 0;
alter table unit drop constraint unit_name;
alter table unit add constraint unit_name
  unique nulls not distinct (tenant, parent, name, closed_by) deferrable initially deferred;
comment on table unit is 'Who: today''s tree of city, district, park, town, bureau, kept from unit_version.';

insert into unit_version (tenant, unit_id, name, kind, parent, valid_from, known_on, counts_from, reason)
  select tenant, id, name, kind, parent, '0001-01-01', '0001-01-01', 0, '' from unit order by tenant, id;

-- The units whose tree a person may re-organise: those under a grant as project office or system administrator.
create function my_organised() returns integer[] language sql stable security definer set search_path from current as $$
  with recursive mine as (
    select g.unit_id as id from my_grants() g where g.role in ('office', 'sysadmin')
    union
    select u.id from unit u join mine on u.parent = mine.id where u.tenant = my_tenant()
  )
  select coalesce(array_agg(id), '{}') from mine
$$;

-- Units that are founded, or first named by a ledger, come as rows of unit: such a ledger may tell of long ago, so they
-- count from the beginning of days; from their number on all the same.
create function note_unit() returns trigger language plpgsql security definer set search_path from current as $$
declare day date := coalesce(nullif(current_setting('guatu.known_on', true), '')::date, '0001-01-01');
begin
  insert into unit_version (tenant, unit_id, name, kind, parent, valid_from, known_on, reason, set_by)
  values (new.tenant, new.id, new.name, new.kind, new.parent, day, day, '', my_person());
  return null;
end $$;
create trigger unit_noted after insert on unit for each row when (pg_trigger_depth() = 0) execute function note_unit();

-- A version without a unit makes one; whoever adds a version organises the unit and where it stands.
create function make_unit() returns trigger language plpgsql security definer set search_path from current as $$
declare mine integer[];
begin
  new.counts_from := coalesce(new.counts_from, new.seq);
  if pg_trigger_depth() > 1 then return new; end if;
  if my_person() is not null then
    mine := my_organised();
    if new.parent <> all (mine) or new.unit_id <> all (mine) or new.merged_into <> all (mine)
      or (new.parent is null and new.unit_id is null)
    then
      raise exception 'the unit is not theirs to organise' using errcode = '42501', constraint = 'unit_version_organised';
    end if;
  end if;
  if new.state = 'closed' then
    if new.parent is null then
      raise exception 'the whole district is not closed' using errcode = '23514', constraint = 'unit_version_root_open';
    end if;
    -- What was granted on it ends with it: nobody sees more by a merger than before, so 安全管理员 gives anew what is needed.
    perform pg_advisory_xact_lock(hashtext('guatu.grants'));
    insert into grant_end (tenant, grant_id, last_day, ended_by, reason)
      select new.tenant, g.id, current_date - 1, new.set_by, new.reason from person_grant g
      where g.tenant = new.tenant and g.unit_id = new.unit_id
        and coalesce(last_day_of(g, null), current_date) >= current_date
      order by g.id;
  end if;
  if new.unit_id is null then
    insert into unit (tenant, parent, kind, name) values (new.tenant, new.parent, new.kind, new.name)
    returning id into new.unit_id;
  end if;
  return new;
end $$;
create trigger unit_made before insert on unit_version for each row execute function make_unit();
create function keep_unit() returns trigger language plpgsql security definer set search_path from current as $$
begin
  update unit u set name = new.name, kind = new.kind, parent = new.parent, state = new.state, merged_into = new.merged_into,
    closed_on = case when new.state = 'closed' then new.valid_from end,
    closed_by = case when new.state = 'closed' then new.seq else 0 end
  where u.tenant = new.tenant and u.id = new.unit_id;
  return null;
end $$;
create trigger unit_kept after insert on unit_version for each row execute function keep_unit();
create trigger unit_version_append_only before update or delete or truncate on unit_version
  for each statement execute function refuse_change();

-- The units as known on a day and up to a number of the ledger (null: by now). One not known yet is told as it first was,
-- so that what a later file says of those days has a name to stand under.
create function units_at(day date, upto bigint default null) returns table (
  id integer, parent integer, kind text, name text, state text, merged_into integer, is_known boolean)
language sql stable parallel safe as $$
  select distinct on (v.unit_id) v.unit_id, v.parent, v.kind, v.name, v.state, v.merged_into, k.is_known
  from unit_version v cross join lateral (
    select v.known_on <= day and (upto is null or v.counts_from <= upto) as is_known) k
  where v.tenant = my_tenant()
  order by v.unit_id, k.is_known desc, case when k.is_known then -v.seq else v.seq end
$$;

-- The tree by which rights reached on a day: every parent a unit had at some time of it.
create or replace function tree_on(day date, upto bigint default null) returns table (id integer, parent integer)
language sql stable parallel safe as $$
  select u.id, u.parent from units_at(day - 1, upto) u where u.is_known
  union
  select v.unit_id, v.parent from unit_version v
  where v.tenant = my_tenant() and v.known_on = day and (upto is null or v.counts_from <= upto)
$$;

-- A hand-over is known from a day. Where a subject stood first it stands from the beginning: facts of earlier days may be
-- stated of it later. Hand-overs from before this version of the program carry no day and count from the beginning.
alter table placement add column known_on date not null default '0001-01-01';
create index placement_moved on placement (tenant, subject_id) where known_on > '0001-01-01';
create or replace function note_placement() returns trigger language plpgsql security definer set search_path from current as $$
begin
  insert into placement (tenant, subject_id, unit_id, known_on)
  values (new.tenant, new.id, new.unit_id, case when tg_op = 'INSERT' then '0001-01-01' else
    coalesce(nullif(current_setting('guatu.handed_on', true), '')::date, (clock_timestamp() at time zone 'Asia/Shanghai')::date) end);
  return null;
end $$;

-- A row without a day of its own is spelled as it was before there were any: what is sealed of it stays what it was.
create or replace function unnumbered(of_tenant text) returns jsonb language sql stable
  set search_path from current set timezone to 'UTC' as $$
  select jsonb_build_object(
    'person_grant', (select coalesce(jsonb_agg(to_jsonb(g) order by g.id), '[]') from person_grant g
      where g.tenant = of_tenant and g.seq <= 0),
    'placement', (select coalesce(jsonb_agg(to_jsonb(p) - case when p.known_on = '0001-01-01' then 'known_on' else '' end
        order by p.subject_id, p.seq), '[]') from placement p
      where p.tenant = of_tenant and p.seq <= 0))
$$;

-- Hands projects with their phases from one unit to another, all of them or those named, for whoever organises both:
-- an administrator does it without seeing one of them. Answers how many projects.
create function hand_over(giver integer, taker integer, chosen bigint[], day date) returns integer
  language plpgsql security definer set search_path from current as $$
declare moved bigint[];
begin
  if giver <> all (my_organised()) or taker <> all (my_organised()) then
    raise exception 'the units are not theirs to organise' using errcode = '42501', constraint = 'unit_version_organised';
  end if;
  perform set_config('guatu.handed_on', day::text, true);
  with mine as (
    select s.id from subject s where s.tenant = my_tenant() and s.unit_id = giver and s.type in ('project', 'phase')
      and (chosen is null or s.id = any (chosen) or s.parent = any (chosen))
    order by s.id for update),
  gone as (
    update subject s set unit_id = taker from mine where s.tenant = my_tenant() and s.id = mine.id returning s.id, s.type)
  select coalesce(array_agg(id), '{}') into moved from gone where type = 'project';
  update project_now p set unit_id = taker where p.tenant = my_tenant() and p.unit_id = giver
    and (chosen is null or p.subject_id = any (chosen) or p.parent = any (chosen));
  perform set_config('guatu.handed_on', '', true);
  return cardinality(moved);
end $$;

-- The grants that last on some units a person organises: they end when the unit does.
create function lasting_grants(units integer[]) returns table (id integer, person text, role text, unit_id integer)
  language sql stable security definer set search_path from current as $$
  select g.id, p.name, g.role, g.unit_id from person_grant g join person p on p.id = g.person
  where g.tenant = my_tenant() and g.unit_id = any (units) and g.unit_id = any (my_organised())
    and coalesce(last_day_of(g, null), current_date) >= current_date
  order by g.unit_id, g.id
$$;
create function refuse_closed() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if exists (select from unit u where u.tenant = new.tenant and u.id = new.unit_id and u.state = 'closed') then
    raise exception 'nothing is granted on a closed unit' using errcode = '23514', constraint = 'grant_unit_open';
  end if;
  return new;
end $$;
-- Named to fire after grant_lawful, which holds the lock.
create trigger grant_unit_open before insert on person_grant for each row execute function refuse_closed();

-- What stands with the units a person organises, in numbers alone: projects that have not ended, all there are, lasting
-- grants, cells of drafts, and the months whose report is under way.
create function unit_holdings() returns table (
  unit_id integer, projects bigint, listed bigint, grants bigint, drafts bigint, reports text[])
  language sql stable security definer set search_path from current as $$
  select u.id,
    (select count(*) from project_now p where p.tenant = u.tenant and p.unit_id = u.id and p.parent is null and p.status <> 'ended'),
    (select count(*) from project_now p where p.tenant = u.tenant and p.unit_id = u.id and p.parent is null),
    (select count(*) from person_grant g where g.tenant = u.tenant and g.unit_id = u.id
      and coalesce(last_day_of(g, null), current_date) >= current_date),
    (select count(*) from draft d where d.tenant = u.tenant and d.unit_id = u.id),
    array(select r.period from report r
      cross join lateral (
        select s.step from report_step s where s.tenant = r.tenant and s.report_id = r.id and s.step <> 'urged'
        order by s.seq desc limit 1) last
      where r.tenant = u.tenant and r.unit_id = u.id and last.step <> 'accepted'
        and not exists (select from closing c where c.tenant = r.tenant and c.period = r.period)
      order by 1)
  from unit u where u.tenant = my_tenant() and u.id = any ((select my_organised())::integer[])
$$;

-- A named point of the ledger has hand-overs, changes of the tree and rules below it like facts.
create or replace function ledger_point() returns bigint language plpgsql volatile security definer
  set search_path from current as $$
declare point bigint;
begin
  perform pg_advisory_xact_lock(hashtext('guatu.ledger'), hashtext(my_tenant()));
  select greatest(
    coalesce((select max(seq) from fact where tenant = my_tenant()), 0),
    coalesce((select max(seq) from verdict where tenant = my_tenant()), 0),
    coalesce((select max(seq) from setting where tenant = my_tenant()), 0),
    coalesce((select max(seq) from placement where tenant = my_tenant()), 0),
    coalesce((select max(seq) from unit_version where tenant = my_tenant()), 0)) into point;
  return point;
end $$;

alter table unit_version enable row level security;
alter table unit_version force row level security;
create policy owner_all on unit_version to current_user using (true) with check (true);
-- The names of units are no business data: whoever organises the tree or the grants needs them.
create policy app_read on unit_version for select to {app} using (
  tenant = (select my_tenant()) and (select exists (select from my_grants())));
create policy app_add on unit_version for insert to {app} with check (
  tenant = (select my_tenant()) and set_by = (select my_person()));
grant select, insert on unit_version to {app};
