-- Versions of the rules that a district set for itself, laid over the shipped samples.

create table setting (
  tenant text not null references tenant (id),
  seq bigint not null default nextval('ledger_seq'),
  -- The rule's path under rules/ without `.yaml`.
  name text not null check (name ~ '^[a-z][a-z0-9-]*(/[a-z0-9][a-z0-9.-]*)?$'),
  -- As it was written, byte for byte; null goes back to the shipped sample.
  value json check (value::text <> 'null'),
  reason text not null check (reason <> ''),
  set_by integer not null references person (id),
  set_by_unit integer not null,
  known_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint setting_pk primary key (tenant, seq),
  constraint setting_unit foreign key (tenant, set_by_unit) references unit (tenant, id),
  constraint setting_known_before_recorded check (known_on <= (recorded_at at time zone 'Asia/Shanghai')::date)
);
create index setting_by_name on setting (tenant, name, seq desc);
comment on table setting is 'A version of a rule as a district set it. Only ever added; the latest of a name is in force.';

create trigger setting_append_only before update or delete or truncate on setting
  for each statement execute function refuse_change();

-- Whether the asker holds any grant in the district asked about today: the rules are no secret within it.
create function is_member() returns boolean language sql stable security definer set search_path from current as $$
  select exists (select from my_grants())
$$;

-- Whether the asker holds one of some roles over the whole district.
create function holds_whole(wanted text[]) returns boolean language sql stable security definer
  set search_path from current as $$
  select exists (
    select from my_grants() g join unit u on u.tenant = my_tenant() and u.id = g.unit_id
    where u.parent is null and g.role = any (wanted))
$$;

-- What the security administrator sets is what the project office may not set, and the other way round.
create function may_set(name text) returns boolean language sql stable security definer set search_path from current
  return holds_whole(case when name in ('fields', 'policy', 'sight') then array['secadmin'] else array['office'] end);

-- How many facts were ever stated of an attribute, hidden ones included: its declaration must then stay readable.
create function count_stated(attribute text) returns bigint language sql stable security definer
  set search_path from current as $$
  select count(*) from fact f where f.tenant = my_tenant() and f.attribute = count_stated.attribute and is_member()
$$;

alter table setting enable row level security;
alter table setting force row level security;
create policy owner_all on setting to current_user using (true) with check (true);
create policy app_read on setting for select to {app} using (
  tenant = (select my_tenant()) and (select is_member()));
create policy app_add on setting for insert to {app} with check (
  tenant = (select my_tenant()) and set_by = (select my_person()) and may_set(name));
grant select, insert on setting to {app};

-- A point of the ledger has the rules below it too: what is pinned is judged by the rules in force there.
create or replace function ledger_point() returns bigint language plpgsql volatile security definer
  set search_path from current as $$
declare point bigint;
begin
  perform pg_advisory_xact_lock(hashtext('guatu.ledger'), hashtext(my_tenant()));
  select greatest(
    coalesce((select max(seq) from fact where tenant = my_tenant()), 0),
    coalesce((select max(seq) from verdict where tenant = my_tenant()), 0),
    coalesce((select max(seq) from setting where tenant = my_tenant()), 0)) into point;
  return point;
end $$;
