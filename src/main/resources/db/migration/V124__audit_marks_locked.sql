-- A chain that grew is marked for the next seal by whoever writes, and the mark is locked until that writer has finished: before, a mark that
-- stood already was left as it was, a seal made meanwhile took it away, and the line that was being written came under no seal.
create or replace function pactway.audit_hold(held text) returns table (last_position bigint, last_hash text) language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('pactway.audit:' || held, 0));
  insert into pactway.audit_unsealed (chain) values (held) on conflict (chain) do update set chain = excluded.chain;
  return query
    select coalesce(max(e."position"), 0), coalesce(max(e.hash), '')
      from (select both_of_them."position", both_of_them.hash
              from ((select a."position", a.hash from pactway.audit_entry a where a.chain = held order by a."position" desc limit 1)
                    union all
                    (select r."position", r.hash from pactway.audit_retired r where r.chain = held order by r."position" desc limit 1)) both_of_them
             order by both_of_them."position" desc limit 1) e;
end $$;

-- What was left without a seal in this way comes under the next one.
insert into pactway.audit_unsealed (chain)
  select e.chain from (select a.chain, max(a.position) as position from pactway.audit_entry a group by a.chain) e
   where e.position > coalesce((select max(h.position) from pactway.audit_seal_head h where h.chain = e.chain), 0)
  on conflict (chain) do nothing;
