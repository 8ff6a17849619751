-- What those who run Pactway must know of the server it lives in.

-- When this database was dumped; written by the job that dumps it (docker/backup).
create table pactway.backup_taken (
  at timestamptz primary key default now(),
  bytes bigint not null,
  sha256 text not null
);

-- Transactions are numbered by the server. A dump that is restored into another server brings numbers along which that one has not reached
-- yet or gives out anew. What is ordered by them therefore says in which epoch they count: one for each server that this database lived in,
-- one after the other. Told apart by the identifier that a server is given when it is made; noted at each start, see afterMigrate.sql.
create table pactway.server_epoch (
  epoch int primary key,
  system_identifier bigint not null,
  began_at timestamptz not null default now()
);
insert into pactway.server_epoch (epoch, system_identifier) select 1, system_identifier from pg_control_system();

create function pactway.current_server_epoch() returns int language sql stable
  as 'select max(epoch) from pactway.server_epoch';

alter table pactway.monitor_entry add column epoch int not null default 1;
alter table pactway.monitor_entry alter column epoch set default pactway.current_server_epoch();
drop index pactway.monitor_entry_in_order;
create index monitor_entry_in_order on pactway.monitor_entry (epoch, written_in, position);
