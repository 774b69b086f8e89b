-- Field rules: the latest version of the rule `fields` names, by attribute, the only roles that see its facts. Restrictive
-- policies, so that whatever else lets somebody see a row, this is asked besides.

create function field_rules() returns table (attribute text, roles text[]) language sql stable parallel safe
  security definer set search_path from current as $$
  select r.key, array(select json_array_elements_text(r.value))
  from (select s.value from setting s where s.tenant = my_tenant() and s.name = 'fields' order by s.seq desc limit 1) latest,
    json_each(latest.value) r
$$;

-- The attributes hidden from the asker: those whose roles, as the asker holds them, do not cover every unit they see. Who
-- holds several roles for different units is shown what all of these show, never one unit's secret by another's role.
create function my_hidden() returns text[] language sql stable parallel safe security definer
  set search_path from current as $$
  with recursive allowed as (
    select f.attribute, g.unit_id as id from field_rules() f join my_grants() g on g.role = any (f.roles)
    union
    select a.attribute, u.id from allowed a join unit u on u.tenant = my_tenant() and u.parent = a.id
  )
  select coalesce(array_agg(f.attribute), '{}') from field_rules() f
  where exists (
    select from unnest(my_units()) mine (id)
    where not exists (select from allowed a where a.attribute = f.attribute and a.id = mine.id))
$$;

-- Whether a fact is of one of some attributes: asked with those hidden from the asker, worked out once a question.
create function fact_is_of(of_fact bigint, attributes text[]) returns boolean language sql stable parallel safe
  security definer set search_path from current as $$
  select exists (
    select from fact f where f.tenant = my_tenant() and f.seq = of_fact and f.attribute = any (attributes))
$$;

-- Whether any of some facts is.
create function facts_are_of(of_facts bigint[], attributes text[]) returns boolean language sql stable parallel safe
  security definer set search_path from current as $$
  select exists (
    select from fact f where f.tenant = my_tenant() and f.seq = any (of_facts) and f.attribute = any (attributes))
$$;
create function cases_are_of(of_cases bigint[], attributes text[]) returns boolean language sql stable parallel safe
  security definer set search_path from current as $$
  select exists (
    select from case_file c where c.tenant = my_tenant() and c.seq = any (of_cases) and facts_are_of(c.facts, attributes))
$$;

-- Whether a row numbered by the ledger is such a fact, or words about one.
create function row_is_of(of_seq bigint, attributes text[]) returns boolean language sql stable parallel safe
  security definer set search_path from current as $$
  select fact_is_of(of_seq, attributes)
    or exists (select from verdict v where v.tenant = my_tenant() and v.seq = of_seq and fact_is_of(v.fact_seq, attributes))
    or exists (select from erasure e where e.tenant = my_tenant() and e.seq = of_seq and fact_is_of(e.fact_seq, attributes))
    or cases_are_of(array[of_seq], attributes)
    or exists (select from case_step s where s.tenant = my_tenant() and s.seq = of_seq
      and cases_are_of(array[s.case_seq], attributes))
    or exists (select from circular c where c.tenant = my_tenant() and c.seq = of_seq and cases_are_of(c.cases, attributes))
$$;

-- Whether a piece of evidence proves such attributes alone. What nothing relies on yet is seen.
create function serves_only(of_seq bigint, attributes text[]) returns boolean language sql stable parallel safe
  security definer set search_path from current as $$
  select coalesce(bool_and(coalesce(f.attribute, u.attribute, '') = any (attributes)), false)
  from evidence_use u left join fact f on f.tenant = u.tenant and f.seq = u.fact_seq
  where u.tenant = my_tenant() and u.evidence_seq = of_seq
$$;

-- Whether an import stated something hidden from the asker, which they therefore cannot take back.
create function import_hides(of_import bigint) returns boolean language sql stable security definer
  set search_path from current as $$
  select exists (
    select from fact f where f.tenant = my_tenant() and f.import_id = of_import and f.attribute = any (my_hidden()))
$$;

create policy app_fields on fact as restrictive to {app} using (attribute <> all ((select my_hidden())::text[]));
create policy app_fields on draft as restrictive to {app} using (attribute <> all ((select my_hidden())::text[]));
-- A judgement's words may tell the figure; the words of a correction and a contest are read with the fact alone already.
create policy app_fields on verdict as restrictive for select to {app} using (
  reason is null or (select cardinality(my_hidden())) = 0 or not fact_is_of(fact_seq, (select my_hidden())::text[]));
-- A case tells in words what was seen, and its steps are read with it alone; a circular tells all its cases.
create policy app_fields on case_file as restrictive to {app} using (
  (select cardinality(my_hidden())) = 0 or not facts_are_of(facts, (select my_hidden())::text[]));
create policy app_fields on circular as restrictive to {app} using (
  (select cardinality(my_hidden())) = 0 or not cases_are_of(cases, (select my_hidden())::text[]));
-- With the salt of a row its value could be guessed from what the sealed log says of it.
create policy app_fields on seal_salt as restrictive for select to {app} using (
  (select cardinality(my_hidden())) = 0 or not row_is_of(seq, (select my_hidden())::text[]));
create policy app_fields on evidence as restrictive for select to {app} using (
  (select cardinality(my_hidden())) = 0 or not serves_only(seq, (select my_hidden())::text[]));
create policy app_fields on evidence_use as restrictive to {app} using (
  attribute is null or attribute <> all ((select my_hidden())::text[]));
-- A file says whatever its columns say: who may not see all of it sees only what they brought themselves.
create policy app_fields on import as restrictive to {app} using (
  (select cardinality(my_hidden())) = 0 or created_by = (select my_person()));

-- What is guarded stands in the projection for nobody, from the moment the rule is set, whoever sets it.
create function strip_guarded() returns trigger language plpgsql security definer set search_path from current as $$
declare gone text[];
begin
  if json_typeof(new.value) is distinct from 'object' then return null; end if;
  gone := array(select json_object_keys(new.value));
  update project_now p set attrs = p.attrs - gone where p.tenant = new.tenant and p.attrs ?| gone;
  return null;
end $$;
create trigger setting_strips after insert on setting for each row when (new.name = 'fields')
  execute function strip_guarded();

-- What the newest version of the rule opens again. Known only to whoever set it, within the transaction that sets it:
-- who looks after field rules sees no business data, and is shown here what they are just showing to everybody.
create function lifted() returns text[] language sql stable security definer set search_path from current as $$
  with version as (
    select s.value, s.xmin as made_by, s.set_by, row_number() over (order by s.seq desc) as age
    from setting s where s.tenant = my_tenant() and s.name = 'fields' order by s.seq desc limit 2)
  select coalesce(array_agg(was.key), '{}')
  from version now join version earlier on earlier.age = 2, json_each(earlier.value) was
  where now.age = 1 and now.set_by = my_person() and now.made_by = pg_current_xact_id()::xid
    and (now.value -> was.key) is null
$$;
create function lifted_facts() returns setof fact language sql stable security definer set search_path from current as $$
  select f.* from fact f where f.tenant = my_tenant() and f.attribute = any (lifted())
    and not exists (
      select from verdict v where v.tenant = f.tenant and v.fact_seq = f.seq and v.standing in ('returned', 'withdrawn')
        and not exists (select from verdict later where later.tenant = v.tenant and later.fact_seq = v.fact_seq and later.seq > v.seq))
$$;
create function fill_lifted(rows jsonb) returns void language sql volatile security definer
  set search_path from current as $$
  update project_now p set attrs = p.attrs || (
    select coalesce(jsonb_object_agg(a.key, a.value), '{}') from jsonb_each(r.attrs) a where a.key = any (lifted()))
  from jsonb_to_recordset(rows) as r(subject_id bigint, attrs jsonb)
  where p.tenant = my_tenant() and p.subject_id = r.subject_id
$$;
