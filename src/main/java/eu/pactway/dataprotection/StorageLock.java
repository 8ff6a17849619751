package eu.pactway.dataprotection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What holds a file is set, lifted and looked for by one transaction at a time, and a file is erased by one that has looked: so no hold comes
 * between the look and the erasure, and whoever sets one afterwards finds that there is no such case any more.
 */
@Component
class StorageLock {

  private final JdbcClient jdbc;

  StorageLock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Until the transaction ends nobody else looks, holds or erases. What was read before has to be read again.
   *
   * @return false where there is no such file any more
   */
  boolean take(String caseNumber) {
    return take(caseNumber, "for key share");
  }

  /**
   * As {@link #take}, and before it whoever is writing into the file has finished: an event that is being recorded may begin a procedure that
   * holds the file.
   */
  void takeToErase(String caseNumber) {
    take(caseNumber, "for update");
  }

  /** The file first and the turn afterwards, everywhere: whoever writes into the file has it already, and so nobody waits in a circle. */
  private boolean take(String caseNumber, String ofTheFile) {
    boolean there =
        jdbc.sql("select case_number from pactway.case_file where case_number = ? " + ofTheFile).param(caseNumber).query(String.class).optional().isPresent();
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('pactway.retention:' || ?, 0))").param(caseNumber).query((row, n) -> true).single();
    return there;
  }
}
