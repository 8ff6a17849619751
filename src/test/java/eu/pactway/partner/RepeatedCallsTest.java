package eu.pactway.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RepeatedCallsTest extends PartnerWorkplace {

  @Autowired BiometricsPort biometrics;
  @Autowired SecurityPort security;
  @Autowired StoredAnswers answers;

  private final BiometricsPort.Dataset dataset =
      datasetOf(BiometricsPort.Category.APPLICANT, new Capture(Prints.ofSomebody(), null), "IT");

  @Test
  void anAnsweredCallIsNotMadeAgain() {
    Call call = call();
    var first = biometrics.enrol(call, dataset);
    var again = biometrics.enrol(call, dataset);
    assertThat(again).isEqualTo(first);
    assertThat(counts(Partner.EURODAC, call)).isEqualTo(List.of(1, 1));
  }

  @Test
  void theAnswerStaysKnownWhenTheStepThatAskedRollsBack() {
    Call call = call();
    var first =
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              return biometrics.enrol(call, dataset);
            });
    assertThat(biometrics.enrol(call, dataset)).isEqualTo(first);
    assertThat(counts(Partner.EURODAC, call)).isEqualTo(List.of(1, 1));
  }

  @Test
  void aKeyStandsForOneRequestOnly() {
    Call call = call();
    security.query(call, new SecurityPort.Query(SecurityPort.Database.SIS, amina(), null, null));
    assertThatThrownBy(() -> security.query(call, new SecurityPort.Query(SecurityPort.Database.VIS, amina(), null, null)))
        .isInstanceOf(IllegalStateException.class);
    security.query(call.part("VIS"), new SecurityPort.Query(SecurityPort.Database.VIS, amina(), null, null));
  }

  @Test
  void everyCallLeavesItsTraceWithPurposeAttemptsAndHashes() {
    Call call = call().by("screening-officer");
    fault(Partner.EURODAC, "outage", 2, null);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> biometrics.enrol(call, dataset)).isInstanceOf(PartnerUnavailableException.class);
    }
    assertThat(trace(call)).containsEntry("status", "UNANSWERED").containsEntry("attempts", 2);
    biometrics.enrol(call, dataset);
    assertThat(trace(call))
        .containsEntry("status", "ANSWERED")
        .containsEntry("attempts", 3)
        .containsEntry("case_number", caseNumber)
        .containsEntry("user_id", "screening-officer")
        .containsEntry("purpose", "SCR Art 14");
    assertThat((String) trace(call).get("answer_hash")).hasSize(64);
  }

  @Test
  void aRefusedCallMayBeMadeAgain() {
    Call call = call();
    fault(Partner.EURODAC, "reject", 1, null);
    assertThatThrownBy(() -> biometrics.enrol(call, dataset)).isInstanceOf(PartnerRefusal.class);
    assertThat(trace(call)).containsEntry("status", "REFUSED").containsEntry("refusal_code", "rejected");
    assertThat(biometrics.enrol(call, dataset).reference()).isNotNull();
  }

  @Test
  void noNameAndNoFingerprintReachesTheLog(CapturedOutput log) {
    String prints = dataset.capture().fingerprints();
    fault(Partner.EURODAC, "outage", 1, null);
    assertThatThrownBy(() -> biometrics.enrol(call(), dataset)).isInstanceOf(PartnerUnavailableException.class);
    biometrics.enrol(call(), dataset);
    assertThat(dataset + " " + amina()).doesNotContain("Haddad").doesNotContain(prints);
    assertThat(log.getAll()).doesNotContain("Haddad").doesNotContain(prints);
  }

  @Test
  void anErasedAnswerIsGoneAndItsProofStays() {
    Call call = call();
    biometrics.enrol(call, dataset);
    assertThat(trace(call)).hasEntrySatisfying("answer", answer -> assertThat(answer).isNotNull());
    Object hash = trace(call).get("answer_hash");
    answers.erase(Partner.HEALTH, call.caseNumber());
    assertThat(trace(call).get("answer")).as("another partner's").isNotNull();

    answers.erase(Partner.EURODAC, call.caseNumber());

    assertThat(trace(call).get("answer")).isNull();
    assertThat(trace(call).get("answer_erased_at")).isNotNull();
    assertThat(trace(call)).containsEntry("answer_hash", hash).containsEntry("status", "ANSWERED").containsEntry("purpose", call.purpose());
  }

  private Map<String, Object> trace(Call call) {
    return jdbc.sql("select * from pactway.outbound_call where idempotency_key = ?").param(call.idempotencyKey()).query().singleRow();
  }
}
