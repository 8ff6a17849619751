-- Answers of partners are erased when what they were about is; their hash and the rest of the record stay as proof of the call.
alter table pactway.outbound_call add column answer_erased_at timestamptz;
