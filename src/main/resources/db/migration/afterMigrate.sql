-- Runs at each start, after the migrations: does this database live in another server than before?
insert into pactway.server_epoch (epoch, system_identifier)
select last.epoch + 1, now.system_identifier
  from (select epoch, system_identifier from pactway.server_epoch order by epoch desc limit 1) last, pg_control_system() now
 where now.system_identifier <> last.system_identifier;
