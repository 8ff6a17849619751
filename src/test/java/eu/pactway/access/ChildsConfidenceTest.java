package eu.pactway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Notices;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** APR Art 23(5)(a) and (10): whom a child complains about does not read that it does. */
class ChildsConfidenceTest {

  private static final String CASE = "IT-2026-0000001-7";
  private static final String COMPLAINT = "complaint-about-representative";

  private final CaseTieRows ties = mock(CaseTieRows.class);
  private final Relations relations = mock(Relations.class);
  private final FileRestrictions restrictions =
      new FileRestrictions(mock(FileRestrictionRows.class), ties, relations, mock(CaseFile.class), mock(Notices.class), Clock.systemUTC());

  @BeforeEach
  void theFileIsOfThePersonOneActsFor() {
    when(ties.find(CASE)).thenReturn(Optional.of(new CaseTies(CASE, "trieste", false, null, Map.of())));
    when(relations.of(any(), any())).thenReturn(Set.of(Relation.OWN_PERSON));
  }

  @Test
  void theRepresentativeReadsNothingOfTheComplaint() {
    FileView view = restrictions.view(reader("guardian"), CASE);
    assertThat(view.withheldEvent(COMPLAINT)).isPresent();
    assertThat(view.withholdsTask("guardianship-complaint")).isTrue();
    assertThat(view.withheldEvent("representative-appointed")).isEmpty();
  }

  @Test
  void whoCounselsTheChildReadsIt() {
    FileView view = restrictions.view(reader("legal-counsellor"), CASE);
    assertThat(view.withheldEvent(COMPLAINT)).isEmpty();
    assertThat(view.withholdsTask("guardianship-complaint")).isFalse();
    assertThat(view.withholdsTask("screening-hit-verification")).isTrue();
  }

  private static Standing reader(String role) {
    return Standing.of("anna", List.of(role));
  }
}
