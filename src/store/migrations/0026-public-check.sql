-- When a district's log was signed so far, for anybody who holds a printed checkpoint: times and counts, no content.
create function public_sealing(of_tenant text, of_size bigint)
  returns table (size bigint, signed_at timestamptz, witnesses bigint, stamped_at timestamptz)
  language sql stable security definer set search_path from current as $$
  select c.size, c.signed_at,
    (select count(*) from cosignature w where w.tenant = c.tenant and w.size = c.size),
    (select min(s.stamped_at) from time_stamp s where s.tenant = c.tenant and s.size = c.size)
  from checkpoint c where c.tenant = of_tenant and c.size >= of_size order by c.size limit 1
$$;
revoke all on function public_sealing(text, bigint) from public;
grant execute on function public_sealing(text, bigint) to {app};
