-- What is stated of a unit itself is stated of one subject, whoever states the first figure of it.
create unique index subject_of_unit on subject (tenant, unit_id) where type = 'unit';
