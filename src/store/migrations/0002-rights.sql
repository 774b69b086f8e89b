-- Who sees what: row-level security on every table that carries business data, and append-only by trigger and grant.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % on % is refused', tg_op, tg_table_name using errcode = '42501';
end $$;
create trigger fact_append_only before update or delete or truncate on fact
  for each statement execute function refuse_change();
create trigger verdict_append_only before update or delete or truncate on verdict
  for each statement execute function refuse_change();

create function my_tenant() returns text language sql stable parallel safe
  return nullif(current_setting('guatu.tenant', true), '');
create function my_person() returns integer language sql stable parallel safe
  return nullif(current_setting('guatu.person', true), '')::integer;

-- All of these read tables and settings only (parallel safe), so a large list may be read by several workers.

-- The units a person may see in the tenant asked about: the granted ones and everything below them.
create function my_units() returns integer[] language sql stable parallel safe security definer
  set search_path from current as $$
  with recursive mine as (
    select g.unit_id as id from person_grant g
    where g.tenant = my_tenant() and g.person = my_person()
      and g.valid_from <= current_date and (g.valid_to is null or g.valid_to >= current_date)
    union
    select u.id from unit u join mine on u.parent = mine.id where u.tenant = my_tenant()
  )
  select coalesce(array_agg(id), '{}') from mine
$$;

-- Whether that is the whole tree, so that a full scan need not compare every row with the list.
create function my_whole() returns boolean language sql stable parallel safe security definer
  set search_path from current as $$
  select exists (
    select 1 from person_grant g join unit u on u.tenant = g.tenant and u.id = g.unit_id
    where g.tenant = my_tenant() and g.person = my_person() and u.parent is null
      and g.valid_from <= current_date and (g.valid_to is null or g.valid_to >= current_date)
  )
$$;

-- The roles held in the tenant asked about.
create function my_roles() returns text[] language sql stable parallel safe security definer
  set search_path from current as $$
  select coalesce(array_agg(distinct g.role), '{}') from person_grant g
  where g.tenant = my_tenant() and g.person = my_person()
    and g.valid_from <= current_date and (g.valid_to is null or g.valid_to >= current_date)
$$;

-- A named point of the ledger: waits for appends under way, so that nothing can appear below it later.
-- Appenders hold the same lock shared (see append.ts).
create function ledger_point() returns bigint language plpgsql volatile security definer
  set search_path from current as $$
declare point bigint;
begin
  perform pg_advisory_xact_lock(hashtext('guatu.ledger'), hashtext(my_tenant()));
  select greatest(
    coalesce((select max(seq) from fact where tenant = my_tenant()), 0),
    coalesce((select max(seq) from verdict where tenant = my_tenant()), 0)) into point;
  return point;
end $$;

do $$
declare t text;
begin
  foreach t in array array['tenant','unit','person_grant','subject','fact','verdict','import','layout','saved_view','project_now']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;

create policy app_read on tenant for select to {app} using (
  id in (select g.tenant from person_grant g where g.person = (select my_person())));
create policy app_read on unit for select to {app} using (
  tenant = (select my_tenant()) and (select cardinality(my_units())) > 0);
create policy app_add on unit for insert to {app} with check (
  tenant = (select my_tenant()) and parent = any ((select my_units())::integer[]) and 'office' = any ((select my_roles())::text[]));
create policy app_read on person_grant for select to {app} using (
  person = (select my_person()) or (tenant = (select my_tenant()) and (select my_whole())));

create policy app_read on subject for select to {app} using (
  tenant = (select my_tenant()) and ((select my_whole()) or unit_id = any ((select my_units())::integer[])));
create policy app_add on subject for insert to {app} with check (
  tenant = (select my_tenant()) and ((select my_whole()) or unit_id = any ((select my_units())::integer[])));
create policy app_move on subject for update to {app} using (
  tenant = (select my_tenant()) and ((select my_whole()) or unit_id = any ((select my_units())::integer[])))
  with check (tenant = (select my_tenant()) and ((select my_whole()) or unit_id = any ((select my_units())::integer[])));

create policy app_read on fact for select to {app} using (
  tenant = (select my_tenant()) and ((select my_whole()) or subject_id in (
    select s.id from subject s where s.tenant = (select my_tenant()) and s.unit_id = any ((select my_units())::integer[]))));
create policy app_add on fact for insert to {app} with check (
  tenant = (select my_tenant()) and stated_by = (select my_person()) and ((select my_whole()) or subject_id in (
    select s.id from subject s where s.tenant = (select my_tenant()) and s.unit_id = any ((select my_units())::integer[]))));
create policy app_read on verdict for select to {app} using (
  tenant = (select my_tenant()) and ((select my_whole()) or fact_seq in (select f.seq from fact f)));
-- Nobody judges what they may not see.
create policy app_add on verdict for insert to {app} with check (
  tenant = (select my_tenant()) and given_by = (select my_person())
  and ((select my_whole()) or fact_seq in (select f.seq from fact f)));

create policy app_all on project_now to {app} using (
  tenant = (select my_tenant()) and ((select my_whole()) or unit_id = any ((select my_units())::integer[])))
  with check (tenant = (select my_tenant()) and ((select my_whole()) or unit_id = any ((select my_units())::integer[])));
create policy app_all on import to {app} using (
  tenant = (select my_tenant()) and unit_id = any ((select my_units())::integer[]))
  with check (tenant = (select my_tenant()) and unit_id = any ((select my_units())::integer[]));
create policy app_all on layout to {app} using (
  tenant = (select my_tenant()) and (select cardinality(my_units())) > 0)
  with check (tenant = (select my_tenant()) and by_person = (select my_person()));
create policy app_read on saved_view for select to {app} using (
  tenant = (select my_tenant()) and (person = (select my_person()) or (shared and (select cardinality(my_units())) > 0)));
create policy app_write on saved_view for all to {app} using (
  tenant = (select my_tenant()) and person = (select my_person()))
  with check (tenant = (select my_tenant()) and person = (select my_person()));

grant usage on schema guatu to {app};
grant usage on sequence ledger_seq to {app};
grant select on tenant, unit, person, person_grant, subject, fact, verdict, import, layout, saved_view, project_now, session, sign_in_try to {app};
grant insert on unit, subject, fact, verdict, import, layout, saved_view, project_now, session, sign_in_try to {app};
grant update (unit_id) on subject to {app};
grant update on import, layout, project_now to {app};
grant update (seen_at, ended_at) on session to {app};
-- A project of which nothing counts any more (its import was undone) leaves the projection.
grant delete on saved_view, project_now to {app};
