package eu.pactway.screening;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.clock.ClockView;
import eu.pactway.clock.MadeAdjustment;
import eu.pactway.clock.StatutoryClocks;
import eu.pactway.law.Adjustment;
import eu.pactway.law.AdjustmentKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Screening data go when Eurodac's data set of the person goes (SCR Art 18(7)). */
class ScreeningRetentionTest {

  private static final String LIMIT = "scr-art18-7-deletion";

  private final StatutoryClocks clocks = mock(StatutoryClocks.class);
  private final CaseFile caseFile = mock(CaseFile.class);
  private final ClockView clock = mock(ClockView.class);
  private final ScreeningRetention retention = new ScreeningRetention(clocks, caseFile);

  @BeforeEach
  void aPersonWhoWasScreened() {
    when(caseFile.latest("CASE", "screening-started")).thenReturn(Optional.of(mock(eu.pactway.casefile.LegalEvent.class)));
    when(clocks.start("CASE", LIMIT)).thenReturn(clock);
    when(clock.adjustments()).thenReturn(List.of());
  }

  @Test
  void theDataOfWhoHasNotAppliedAreKeptForTheShorterPeriod() {
    when(caseFile.facts("CASE")).thenReturn(Map.of("eurodacCategory", "IRREGULAR_CROSSING"));
    retention.on(transmitted());
    verify(clocks).start("CASE", LIMIT);
    verify(clocks, never()).adjust(any(), any(), any(), any());
  }

  @Test
  void theDataOfAnApplicantAreKeptLongerAlsoWhereHeAppliesLater() {
    when(caseFile.facts("CASE")).thenReturn(Map.of("eurodacCategory", "APPLICANT"));
    retention.on(transmitted());
    verify(clocks).adjust(eq("CASE"), eq(LIMIT), any(), any());
  }

  @Test
  void thePeriodIsMadeLongerOnce() {
    var longer = new Adjustment(AdjustmentKind.EXTENSION, LIMIT + "--applicant", null, null, null, null, null, null);
    when(clock.adjustments()).thenReturn(List.of(new MadeAdjustment(longer, "", Instant.EPOCH, "engine")));
    when(caseFile.facts("CASE")).thenReturn(Map.of("eurodacCategory", "APPLICANT"));
    retention.on(transmitted());
    verify(clocks, never()).adjust(any(), any(), any(), any());
  }

  private static LegalEventRecorded transmitted() {
    LegalEventRecorded recorded = mock(LegalEventRecorded.class, RETURNS_DEEP_STUBS);
    when(recorded.event().type()).thenReturn("biometrics-transmitted");
    when(recorded.event().caseNumber()).thenReturn("CASE");
    return recorded;
  }
}
