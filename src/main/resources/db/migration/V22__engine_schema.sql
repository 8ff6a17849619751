-- The engine's tables have a schema of their own; those of an earlier version stood among the case file's.
do $$
declare
  found record;
begin
  for found in select tablename from pg_tables where schemaname = 'pactway' and tablename like 'act\_%' loop
    execute format('alter table pactway.%I set schema engine', found.tablename);
  end loop;
end $$;
