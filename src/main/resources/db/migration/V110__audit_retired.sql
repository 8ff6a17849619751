-- The log of a case that is erased is kept for its time and then goes: whole, by one function, and leaving a line that says which lines went
-- and what the last of them hashed to. The seals over them stay and still fit.

create table pactway.audit_retired (
  chain text not null,
  -- The last line that went, its hash, and how many went with it.
  position bigint not null,
  hash text not null,
  lines bigint not null,
  retired_at timestamptz not null,
  ground text not null,
  primary key (chain, position)
);

-- Whoever writes a tombstone, by the function or by hand, is held to this: the file is erased, the chain follows from line to line, and a
-- seal covers it to its end.
create function pactway.audit_retired_fits() returns trigger language plpgsql as $$
declare
  last record;
  before record;
  broken bigint;
  counted bigint;
begin
  if not exists (select from pactway.erasure e where e.case_number = new.chain) then
    raise exception 'The log of % is kept: its file has not been erased', new.chain;
  end if;
  select r.position, r.hash into before from pactway.audit_retired r where r.chain = new.chain order by r.position desc limit 1;
  select e.position, e.hash into last from pactway.audit_entry e where e.chain = new.chain order by e.position desc limit 1;
  if last.position is distinct from new.position or last.hash is distinct from new.hash then
    raise exception 'The log of % does not end at line %', new.chain, new.position;
  end if;
  select count(*), count(*) filter (where e.previous <> coalesce(e.before, before.hash, ''))
    into counted, broken
    from (select a.previous, lag(a.hash) over (order by a.position) as before from pactway.audit_entry a where a.chain = new.chain) e;
  if broken > 0 or counted <> new.position - coalesce(before.position, 0) or counted <> new.lines then
    raise exception 'The log of % is not whole; it stays', new.chain;
  end if;
  if not exists (
      select from pactway.audit_seal_head h where h.chain = new.chain and h.position = new.position and h.hash = new.hash) then
    raise exception 'The log of % is not sealed to its end', new.chain;
  end if;
  return new;
end $$;
create trigger audit_retired_fits before insert on pactway.audit_retired for each row execute function pactway.audit_retired_fits();
create trigger audit_retired_is_only_added_to before update or delete or truncate on pactway.audit_retired
  for each statement execute function pactway.audit_refuse();

-- A line goes only in the transaction that writes its tombstone.
create function pactway.audit_goes_when_retired() returns trigger language plpgsql as $$
begin
  if exists (
      select from pactway.audit_retired r
       where r.chain = old.chain and r.position >= old.position and r.xmin = pg_current_xact_id()::xid) then
    return old;
  end if;
  raise exception 'The audit log is only added to: % on % is refused', tg_op, tg_table_name;
end $$;
drop trigger audit_entry_is_only_added_to on pactway.audit_entry;
create trigger audit_entry_is_only_added_to before update or truncate on pactway.audit_entry
  for each statement execute function pactway.audit_refuse();
create trigger audit_entry_goes_when_retired before delete on pactway.audit_entry
  for each row execute function pactway.audit_goes_when_retired();

create function pactway.audit_retire(retiring text, why text, moment timestamptz)
returns table (last_position bigint, last_hash text, retired bigint) language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('pactway.audit:' || retiring, 0));
  insert into pactway.audit_retired (chain, position, hash, lines, retired_at, ground)
    select e.chain, e.position, e.hash, (select count(*) from pactway.audit_entry c where c.chain = retiring), moment, why
      from pactway.audit_entry e where e.chain = retiring order by e.position desc limit 1
    returning audit_retired.position, audit_retired.hash, audit_retired.lines into last_position, last_hash, retired;
  if last_position is null then
    return;
  end if;
  delete from pactway.audit_entry e where e.chain = retiring;
  return next;
end $$;

-- What is done at the number of a retired chain afterwards goes on from where that chain ended.
create or replace function pactway.audit_hold(held text) returns table (last_position bigint, last_hash text) language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('pactway.audit:' || held, 0));
  insert into pactway.audit_unsealed (chain) values (held) on conflict do nothing;
  return query
    select coalesce(max(e."position"), 0), coalesce(max(e.hash), '')
      from (select both_of_them."position", both_of_them.hash
              from ((select a."position", a.hash from pactway.audit_entry a where a.chain = held order by a."position" desc limit 1)
                    union all
                    (select r."position", r.hash from pactway.audit_retired r where r.chain = held order by r."position" desc limit 1)) both_of_them
             order by both_of_them."position" desc limit 1) e;
end $$;
