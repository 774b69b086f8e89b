-- What was asked or laid open and nobody has acted on yet, whoever began it takes back.
alter table correction drop constraint correction_state_check;
alter table correction add constraint correction_state_check
  check (state in ('asked', 'agreed', 'refused', 'withdrawn'));
-- Two persons, always: nobody settles the correction they asked for, and nobody else takes it back.
create or replace function refuse_own_settling() returns trigger language plpgsql security definer
  set search_path from current as $$
begin
  if new.state = 'withdrawn' then
    if not same_human(new.asked_by, new.settled_by) then
      raise exception 'nobody takes back what another asked' using errcode = '42501', constraint = 'correction_by_asker';
    end if;
  elsif same_human(new.asked_by, new.settled_by) or (stands_in(new.tenant, new.settled_by)
    and stands_in_only(new.tenant, new.settled_by, new.asked_by, units_of_fact(new.tenant, new.fact_seq),
      array['office', 'bureau', 'town']))
  then
    raise exception 'nobody settles their own correction' using errcode = '42501', constraint = 'correction_by_another';
  end if;
  return new;
end $$;

alter table import drop constraint import_state_check;
alter table import add constraint import_state_check
  check (state in ('preview', 'accepted', 'undone', 'discarded'));
