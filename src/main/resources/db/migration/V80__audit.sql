-- Who did and read what. Lines are added and never changed: one chain of hashes a case (and one for what is of no case), so that cases do
-- not wait for each other, and seals over the ends of all chains, so that the end of a chain cannot be cut off unseen.

create table pactway.audit_entry (
  chain text not null,
  position bigint not null,
  at timestamptz not null,
  who text not null,
  roles text not null,
  what text not null,
  outcome text not null check (outcome in ('ALLOWED', 'REFUSED')),
  detail text,
  purpose text,
  origin text,
  previous text not null,
  hash text not null,
  primary key (chain, position)
);
create index audit_entry_by_person on pactway.audit_entry (who, at);

-- Chains that have grown since they were sealed last.
create table pactway.audit_unsealed (chain text primary key);

create table pactway.audit_seal (
  number bigint primary key,
  at timestamptz not null,
  chains integer not null,
  previous text not null,
  hash text not null
);

create table pactway.audit_seal_head (
  seal bigint not null references pactway.audit_seal,
  chain text not null,
  position bigint not null,
  hash text not null,
  primary key (chain, seal)
);
create index audit_seal_head_by_seal on pactway.audit_seal_head (seal);

create function pactway.audit_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'The audit log is only added to: % on % is refused', tg_op, tg_table_name;
end $$;

create trigger audit_entry_is_only_added_to before update or delete or truncate on pactway.audit_entry
  for each statement execute function pactway.audit_refuse();
create trigger audit_seal_is_only_added_to before update or delete or truncate on pactway.audit_seal
  for each statement execute function pactway.audit_refuse();
create trigger audit_seal_head_is_only_added_to before update or delete or truncate on pactway.audit_seal_head
  for each statement execute function pactway.audit_refuse();

-- Holds a chain until the transaction ends and says where it ends. Each statement of a function sees what was committed before it, so
-- whoever waited reads the line that the other has added.
create function pactway.audit_hold(held text) returns table (last_position bigint, last_hash text) language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('pactway.audit:' || held, 0));
  insert into pactway.audit_unsealed (chain) values (held) on conflict do nothing;
  return query
    select coalesce(max(e."position"), 0), coalesce(max(e.hash), '')
      from (select a."position", a.hash from pactway.audit_entry a where a.chain = held order by a."position" desc limit 1) e;
end $$;
