package eu.pactway.safeguards;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.engine.InvalidFormException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may consent for whom (APR Arts 20(4) and 24(2)). */
class InformedConsentTest {

  private final CaseFile caseFile = mock(CaseFile.class);
  private final InformedConsent consent = new InformedConsent(caseFile);

  @ParameterizedTest
  @CsvSource({
    "minor, parent", "minor, adult-responsible", "minor, representative",
    "unaccompaniedMinor, representative", "adult, applicant", "adult, representative"
  })
  void whoMayConsentDoes(String who, String by) {
    assertThatCode(() -> submitted(who, Map.of("consentBy", by))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"minor, applicant", "unaccompaniedMinor, applicant", "adult, parent", "adult, adult-responsible"})
  void whoMayNotIsNamedWithTheField(String who, String by) {
    assertThatThrownBy(() -> submitted(who, Map.of("consentBy", by))).isInstanceOf(InvalidFormException.class).hasMessageContaining("consentBy");
  }

  @Test
  void aFormThatAsksForNoConsentIsLeftAlone() {
    assertThatCode(() -> submitted("minor", Map.of("medicalConsent", "false"))).doesNotThrowAnyException();
  }

  private void submitted(String who, Map<String, Object> answers) {
    when(caseFile.facts("IT-2026-000001-1")).thenReturn(Map.of(who, true));
    consent.on(new FormSubmitted("IT-2026-000001-1", "medical-consent", "1", "userTask_askConsent", answers, "caseworker", Instant.EPOCH));
  }
}
