-- Calls to partners and messages waiting for them. Neither refers to the case by a foreign key: a call is recorded in a transaction of
-- its own and must not wait for the one that asks.

create table pactway.outbound_call (
  partner text not null,
  operation text not null,
  idempotency_key text not null,
  case_number text not null,
  user_id text not null,
  purpose text not null,
  status text not null check (status in ('ANSWERED', 'REFUSED', 'UNANSWERED')),
  attempts int not null,
  request_hash text not null,
  -- Returned instead of asking again; holds personal data and goes with the case.
  answer text,
  answer_hash text,
  refusal_code text,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (partner, operation, idempotency_key)
);
create index outbound_call_by_case on pactway.outbound_call (case_number);

create table pactway.outbox_message (
  id uuid primary key,
  partner text not null,
  operation text not null,
  case_number text not null,
  idempotency_key text not null unique,
  user_id text not null,
  purpose text not null,
  answer_event text,
  -- Emptied at delivery.
  payload text,
  stored_at timestamptz not null,
  delivered_at timestamptz
);
create index outbox_message_by_case on pactway.outbox_message (case_number);

-- What simulated partners still have to answer; empty without simulators. Kept here so that a restart forgets no answer.
create table pactway.simulated_answer (
  id uuid primary key,
  due timestamptz not null,
  case_number text not null,
  partner text not null,
  idempotency_key text not null,
  -- The partner's reference of what it answers, to withdraw the answer by.
  reference text,
  event_type text not null,
  data text not null,
  times int not null,
  attempts int not null default 0
);
create index simulated_answer_by_due on pactway.simulated_answer (due);
