package eu.pactway.partner;

import static eu.pactway.database.Timestamps.timestamp;

import eu.pactway.privacy.CaseVault;
import eu.pactway.privacy.Sha256;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The record of calls to partners, table {@code outbound_call}. Written in a transaction of its own: what a partner has answered stays
 * known when the step that asked rolls back, and the repeated step finds the answer instead of asking twice.
 */
@Component
class OutboundCalls implements StoredAnswers {

  private record Row(String status, String requestHash, String answer) {}

  private static final String ANSWER = "outbound_call.answer";

  private final JdbcClient jdbc;
  private final CaseVault vault;
  private final TransactionTemplate apart;
  private final PartnerOutages outages;
  private final Clock clock;

  OutboundCalls(JdbcClient jdbc, CaseVault vault, PlatformTransactionManager transactions, PartnerOutages outages, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.outages = outages;
    this.clock = clock;
  }

  /**
   * The answer that this call got before, as JSON; empty when there is none yet.
   *
   * @throws IllegalStateException when the key was used for a different request
   */
  Optional<String> answer(Partner partner, String operation, Call call, String requestHash) {
    Optional<Row> row =
        jdbc.sql(
                """
                select status, request_hash, answer from pactway.outbound_call
                 where partner = :partner and operation = :operation and idempotency_key = :key and answer_erased_at is null""")
            .param("partner", partner.id())
            .param("operation", operation)
            .param("key", call.idempotencyKey())
            .query(
                (found, n) ->
                    new Row(
                        found.getString("status"),
                        found.getString("request_hash"),
                        vault.openText(call.caseNumber(), ANSWER, found.getBytes("answer"))))
            .optional()
            .filter(found -> "ANSWERED".equals(found.status()));
    row.filter(found -> !found.requestHash().equals(requestHash))
        .ifPresent(
            found -> {
              throw new IllegalStateException(
                  "Idempotency key " + call.idempotencyKey() + " was used for another " + operation + " at " + partner.id());
            });
    return row.map(Row::answer);
  }

  void answered(Partner partner, String operation, Call call, String requestHash, String answer) {
    write(partner, operation, call, requestHash, "ANSWERED", answer, null, null);
    outages.answered(partner);
  }

  void refused(Partner partner, String operation, Call call, String requestHash, String code) {
    write(partner, operation, call, requestHash, "REFUSED", null, code, null);
    outages.answered(partner);
  }

  /** @param asksFor in words for who waits; may be null */
  void unanswered(Partner partner, String operation, Call call, String requestHash, String asksFor) {
    write(partner, operation, call, requestHash, "UNANSWERED", null, null, asksFor);
  }

  @Override
  public void erase(Partner partner, String caseNumber) {
    jdbc.sql(
            """
            update pactway.outbound_call set answer = null, answer_erased_at = :now
             where partner = :partner and case_number = :case and answer is not null""")
        .param("now", timestamp(clock.instant()))
        .param("partner", partner.id())
        .param("case", caseNumber)
        .update();
  }

  @Override
  public void forget(Partner partner, String caseNumber, Predicate<String> keys) {
    jdbc.sql("select idempotency_key from pactway.outbound_call where partner = ? and case_number = ?")
        .params(partner.id(), caseNumber)
        .query(String.class)
        .list()
        .stream()
        .filter(keys)
        .forEach(
            key ->
                jdbc.sql("delete from pactway.outbound_call where partner = ? and case_number = ? and idempotency_key = ?")
                    .params(partner.id(), caseNumber, key)
                    .update());
  }

  @Override
  public boolean wasAnswered(Partner partner, String caseNumber, String idempotencyKey) {
    return jdbc.sql(
                """
                select count(*) from pactway.outbound_call
                 where partner = ? and case_number = ? and idempotency_key = ? and status = 'ANSWERED'""")
            .params(partner.id(), caseNumber, idempotencyKey)
            .query(Long.class)
            .single()
        > 0;
  }

  private void write(
      Partner partner,
      String operation,
      Call call,
      String requestHash,
      String status,
      String answer,
      String refusal,
      String asksFor) {
    OffsetDateTime now = timestamp(clock.instant());
    apart.executeWithoutResult(
        transaction ->
            jdbc.sql(
                    """
                    insert into pactway.outbound_call as c (partner, operation, idempotency_key, case_number, user_id, purpose, status,
                        attempts, request_hash, answer, answer_hash, refusal_code, asks_for, first_at, last_at)
                    values (:partner, :operation, :key, :case, :user, :purpose, :status, 1, :requestHash, :answer, :answerHash, :refusal,
                        :asksFor, :now, :now)
                    on conflict (partner, operation, idempotency_key) do update set
                        status = excluded.status, attempts = c.attempts + 1, request_hash = excluded.request_hash,
                        answer = excluded.answer, answer_hash = excluded.answer_hash, refusal_code = excluded.refusal_code,
                        asks_for = coalesce(excluded.asks_for, c.asks_for), last_at = excluded.last_at, answer_erased_at = null
                      where c.status <> 'ANSWERED' or c.answer_erased_at is not null""")
                .param("partner", partner.id())
                .param("operation", operation)
                .param("key", call.idempotencyKey())
                .param("case", call.caseNumber())
                .param("user", call.user())
                .param("purpose", call.purpose())
                .param("status", status)
                .param("requestHash", requestHash)
                .param("answer", vault.sealText(call.caseNumber(), ANSWER, answer))
                .param("answerHash", answer == null ? null : Sha256.hex(answer))
                .param("refusal", refusal)
                .param("asksFor", asksFor)
                .param("now", now)
                .update());
  }
}
