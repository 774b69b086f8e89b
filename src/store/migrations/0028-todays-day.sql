-- What day it is here does not hang on the time zone a session speaks: a reading in UTC, as the log is read, began the
-- day eight hours late, and whoever was granted something today saw nothing until the morning.
create function today() returns date language sql stable parallel safe
  return (now() at time zone 'Asia/Shanghai')::date;
create function day_of(moment timestamptz) returns date language sql immutable parallel safe
  return (moment at time zone 'Asia/Shanghai')::date;

do $$
declare told text;
begin
  for told in select pg_get_functiondef(p.oid) from pg_proc p
    where p.pronamespace = current_schema()::regnamespace and p.prokind = 'f' and p.proname not in ('today', 'day_of')
      and pg_get_functiondef(p.oid) ~* 'current_date|recorded_at::date'
  loop
    told := regexp_replace(told, 'current_date', 'today()', 'gi');
    execute regexp_replace(told, '((?:\w+\.)?recorded_at)::date', 'day_of(\1)', 'g');
  end loop;
end $$;
alter table person_grant alter column valid_from set default today();
