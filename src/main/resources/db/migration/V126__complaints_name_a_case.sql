-- Who may not know whether there is a case may name one all the same: the number stands here, for the monitor alone, and the complaint is laid
-- to no case.
alter table pactway.complaint add column named_case text;
