-- Opens a district: its topmost unit, its tree, its rules, and the three administrators of the district it was asked from.
-- Who administers the whole of that one may, and whoever holds the data itself; false when the id is taken.
create function open_district(id text, name text, units jsonb, settings json, reason text) returns boolean
  language plpgsql volatile security definer set search_path from current as $$
declare
  today date := (clock_timestamp() at time zone 'Asia/Shanghai')::date;
  root integer;
  made integer;
  paths jsonb := '{}';
  node jsonb;
begin
  if session_user <> current_user and not holds_whole(array['sysadmin']) then
    raise exception 'only a system administrator opens a district' using errcode = '42501';
  end if;
  insert into tenant (id, name, as_of) values (open_district.id, open_district.name, today) on conflict do nothing;
  if not found then return false; end if;
  insert into unit (tenant, parent, kind, name) values (open_district.id, null, 'district', open_district.name)
    returning unit.id into root;
  for node in select value from jsonb_array_elements(units) loop
    insert into unit (tenant, parent, kind, name) values (open_district.id,
      case when node -> 'under' = '[]' then root else (paths ->> (node ->> 'under'))::integer end,
      node ->> 'kind', node ->> 'name') returning unit.id into made;
    paths := paths || jsonb_build_object(((node -> 'under') || jsonb_build_array(node ->> 'name'))::text, made);
  end loop;
  insert into person_grant (tenant, person, role, unit_id, given_by, reason)
    select distinct open_district.id, g.person, g.role, root, my_person(), open_district.reason
    from person_grant g join unit u on u.tenant = g.tenant and u.id = g.unit_id
    where g.tenant = my_tenant() and u.parent is null and not is_business(g.role) and g.delegated_by is null
      and g.valid_from <= current_date and coalesce(last_day_of(g, null), current_date) >= current_date;
  insert into setting (tenant, name, value, reason, set_by, set_by_unit, known_on)
    select open_district.id, s.key, s.value, open_district.reason, my_person(), root, today from json_each(settings) s;
  return true;
end $$;
