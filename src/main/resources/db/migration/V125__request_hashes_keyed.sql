-- What was kept here were hashes of requests, names and dates of birth among them, that anybody can compute: whoever has a copy of the database
-- could try a guessed person against them. They go; from now on the hash is keyed, the row goes with its case, and a key has its time.
delete from pactway.idempotency_key;
alter table pactway.idempotency_key add column case_number text;
create index idempotency_key_by_case on pactway.idempotency_key (case_number) where case_number is not null;
create index idempotency_key_by_age on pactway.idempotency_key (created_at);
