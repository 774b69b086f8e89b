-- On which facts an asker's figures rest. Beneath the application: who is held to what was accepted never reads what
-- is merely claimed, whatever the question. `guatu.sight` is set beside the person; absent it is the widest.

create function my_sight() returns text language sql stable parallel safe
  return coalesce(nullif(current_setting('guatu.sight', true), ''), 'claimed');

-- The units at the top of the district's tree: what they state outside a report has nobody above to accept it.
create function top_units() returns integer[] language sql stable parallel safe security definer
  set search_path from current as $$
  select coalesce(array_agg(id), '{}') from unit where tenant = my_tenant() and parent is null
$$;

-- Whether a fact was ever trusted that far. One sent back later was once above the line, and a published result that
-- rests on it must render for ever; what holds at the point asked from, the application decides.
create function was_trusted(of_fact bigint, as_far_as text) returns boolean
  language sql stable parallel safe security definer set search_path from current as $$
  select exists (
    select from verdict v where v.tenant = my_tenant() and v.fact_seq = of_fact
      and (v.standing = 'verified' or (v.standing = 'accepted' and as_far_as = 'accepted')))
$$;

-- What a project is called nobody verifies: an accepted name is told to whoever is held to verified figures, too.
create policy app_sight on fact as restrictive for select to {app} using (
  (select my_sight()) = 'claimed'
  or (((select my_sight()) = 'accepted' or attribute = 'name')
    and report_id is null and stated_by_unit = any ((select top_units())::integer[]))
  or was_trusted(seq, case when attribute = 'name' then 'accepted' else (select my_sight()) end));
