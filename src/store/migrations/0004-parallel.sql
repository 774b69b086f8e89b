-- What every policy asks reads tables and settings only, so a large list may still be read by several workers.
alter function my_tenant() parallel safe;
alter function my_person() parallel safe;
alter function my_units() parallel safe;
alter function my_whole() parallel safe;
alter function my_roles() parallel safe;
