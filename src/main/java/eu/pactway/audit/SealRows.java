package eu.pactway.audit;

import static eu.pactway.database.Timestamps.instant;
import static eu.pactway.database.Timestamps.timestamp;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seals and the ends of chains under them. */
@Component
class SealRows {

  /** The end of a chain, as a seal has it. */
  record SealedHead(long seal, String chain, long position, String hash) {}

  private record Row(long number, OffsetDateTime at, int chains, String previous, String hash) {
    AuditSeal seal() {
      return new AuditSeal(number, at.toInstant(), chains, previous, hash);
    }
  }

  private final JdbcClient jdbc;

  SealRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether this transaction may seal; no other can until it ends. */
  boolean alone() {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('pactway.audit_seal', 0))").query(Boolean.class).single();
  }

  /** Takes the chains that have grown since they were sealed last off the list; those that are being written to stay on it. */
  List<String> takeGrown() {
    return jdbc.sql(
            """
            delete from pactway.audit_unsealed
             where chain in (select chain from pactway.audit_unsealed for update skip locked) returning chain""")
        .query(String.class)
        .list();
  }

  List<SealedHead> ends(List<String> chains, long seal) {
    return jdbc.sql(
            """
            select :seal as seal, e.chain, e.position, e.hash from unnest(:chains::text[]) as grown (chain)
              cross join lateral (select * from pactway.audit_entry a where a.chain = grown.chain order by position desc limit 1) e
             order by e.chain collate "C\"""")
        .param("seal", seal)
        .param("chains", chains.toArray(String[]::new))
        .query(SealedHead.class)
        .list();
  }

  Optional<AuditSeal> last() {
    return jdbc.sql("select * from pactway.audit_seal order by number desc limit 1").query(Row.class).optional().map(Row::seal);
  }

  List<AuditSeal> all() {
    return jdbc.sql("select * from pactway.audit_seal order by number").query(Row.class).stream().map(Row::seal).toList();
  }

  List<SealedHead> heads(long seal) {
    return jdbc.sql("select * from pactway.audit_seal_head where seal = ? order by chain collate \"C\"").param(seal).query(SealedHead.class).list();
  }

  /** The seals over one chain with where it ended under each, oldest first. */
  List<Audit.Proof> proofs(String chain) {
    return jdbc.sql(
            """
            select s.*, h.position, h.hash as head from pactway.audit_seal_head h join pactway.audit_seal s on s.number = h.seal
             where h.chain = ? order by s.number""")
        .param(chain)
        .query(
            (row, n) ->
                new Audit.Proof(
                    new AuditSeal(
                        row.getLong("number"), instant(row, "at"), row.getInt("chains"), row.getString("previous"),
                        row.getString("hash")),
                    row.getLong("position"),
                    row.getString("head")))
        .list();
  }

  /** Ends that were sealed and are no longer there as they were. */
  List<SealedHead> lost() {
    return jdbc.sql(
            """
            select h.* from pactway.audit_seal_head h left join pactway.audit_entry e on e.chain = h.chain and e.position = h.position
             where e.hash is distinct from h.hash
               and not exists (select from pactway.audit_retired r where r.chain = h.chain and r.position >= h.position)
             order by h.chain, h.position""")
        .query(SealedHead.class)
        .list();
  }

  /** Chains that are said to be retired and do not end where a seal says that they ended. */
  List<String> unsealed() {
    return jdbc.sql(
            """
            select r.chain from pactway.audit_retired r where not exists (
              select from pactway.audit_seal_head h where h.chain = r.chain and h.position = r.position and h.hash = r.hash)""")
        .query(String.class)
        .list();
  }

  void add(AuditSeal seal, List<SealedHead> heads) {
    jdbc.sql("insert into pactway.audit_seal (number, at, chains, previous, hash) values (?, ?, ?, ?, ?)")
        .params(seal.number(), timestamp(seal.at()), seal.chains(), seal.previous(), seal.hash())
        .update();
    jdbc.sql(
            """
            insert into pactway.audit_seal_head (seal, chain, position, hash)
            select :seal, * from unnest(:chains::text[], :positions::bigint[], :hashes::text[])""")
        .param("seal", seal.number())
        .param("chains", heads.stream().map(SealedHead::chain).toArray(String[]::new))
        .param("positions", heads.stream().map(SealedHead::position).toArray(Long[]::new))
        .param("hashes", heads.stream().map(SealedHead::hash).toArray(String[]::new))
        .update();
  }
}
