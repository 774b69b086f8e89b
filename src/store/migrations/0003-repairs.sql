-- A project of which nothing counts any more (its import was undone) leaves the projection.
grant delete on project_now to {app};

-- Nobody judges what they may not see.
drop policy app_add on verdict;
create policy app_add on verdict for insert to {app} with check (
  tenant = (select my_tenant()) and given_by = (select my_person())
  and ((select my_whole()) or fact_seq in (select f.seq from fact f)));
