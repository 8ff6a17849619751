package eu.pactway.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.law.Calendars;
import eu.pactway.law.Catalogue;
import eu.pactway.law.DeadlineCalculator;
import eu.pactway.law.MemberState;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermitValidityTest {

  private static final String CASE = "IT-2026-0000001-7";

  private final CaseFile caseFile = mock(CaseFile.class);
  private final Authority authority = new Authority(MemberState.of("IT"));
  private final PermitValidity validity = new PermitValidity(new DeadlineCalculator(Catalogue.load(), Calendars.load()), caseFile, authority);

  @ParameterizedTest
  @CsvSource({"refugee,2029-11-26,2029-11-27", "subsidiary,2027-11-26,2027-11-27"})
  void aPermitThatEndsADayTooSoonIsRefusedByItsField(String status, String tooSoon, String longEnough) {
    when(caseFile.facts(CASE)).thenReturn(Map.of("decision", status));

    var refused = catchThrowableOfType(InvalidFormException.class, () -> validity.on(permit(tooSoon)));

    assertThat(refused.errors()).singleElement().satisfies(error -> {
      assertThat(error.field()).isEqualTo("validUntil");
      assertThat(error.message()).contains(longEnough).contains("QR Art 24(4)");
    });
    assertThatCode(() -> validity.on(permit(longEnough))).doesNotThrowAnyException();
  }

  @Test
  void nationalLawMayGiveMore() {
    when(caseFile.facts(CASE)).thenReturn(Map.of("decision", "refugee"));
    assertThatCode(() -> validity.on(permit("2036-11-27"))).doesNotThrowAnyException();
  }

  private static FormSubmitted permit(String until) {
    Map<String, Object> answers = Map.of("issuedOn", "2026-11-27", "validUntil", until);
    return new FormSubmitted(CASE, "integration-permit", "task", "userTask_handOverPermit", answers, "integration-officer", Instant.EPOCH);
  }
}
