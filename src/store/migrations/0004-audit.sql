-- Who asked for what and what was answered, kept for the auditors; and what a session is told apart by.

create table audit (
  tenant text not null,
  id bigint generated always as identity,
  at timestamptz not null default clock_timestamp(),
  person integer references person (id),
  endpoint text not null,
  path text not null,
  status smallint not null,
  refusal text,
  address text not null,
  constraint audit_pk primary key (tenant, id)
);
create index audit_newest on audit (id desc);
comment on table audit is 'Every answer of the API, allowed or refused. tenant is empty for what lies outside a district, such as signing in.';

create trigger audit_append_only before update or delete or truncate on audit
  for each statement execute function refuse_change();

-- Whether the asker audits the whole of the district asked about.
create function my_audit() returns boolean language sql stable parallel safe security definer
  set search_path from current as $$
  select exists (
    select 1 from person_grant g join unit u on u.tenant = g.tenant and u.id = g.unit_id
    where g.tenant = my_tenant() and g.person = my_person() and g.role = 'audit' and u.parent is null
      and g.valid_from <= current_date and (g.valid_to is null or g.valid_to >= current_date)
  )
$$;

alter table audit enable row level security;
alter table audit force row level security;
create policy owner_all on audit to current_user using (true) with check (true);
-- What lies outside a district is seen by the auditors of the districts its person has a grant in.
create policy app_read on audit for select to {app} using (
  (select my_audit()) and (tenant = (select my_tenant())
    or (tenant = '' and person in (select g.person from person_grant g where g.tenant = (select my_tenant())))));
create policy app_add on audit for insert to {app} with check (true);
grant select, insert on audit to {app};

alter table session
  add column id bigint generated always as identity unique,
  add column address text not null default '',
  add column agent text not null default '';
create index session_by_person on session (person, id desc);
grant update (password_hash) on person to {app};
