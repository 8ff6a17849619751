-- Which partner is away, so that what waits for it is tried again when it is back. At most a row a partner.
create table pactway.partner_outage (
  partner text primary key,
  since timestamptz not null,
  last_failure_at timestamptz not null,
  -- The partner has answered again; the row goes when everything that waited was woken.
  answered_at timestamptz
);

-- What a call asks for, in words for the person who waits, such as the name of a database; null where the partner says enough.
alter table pactway.outbound_call add column asks_for text;

-- In which order messages were stored: those of one case to one partner are delivered in it.
alter table pactway.outbox_message add column position bigserial;
