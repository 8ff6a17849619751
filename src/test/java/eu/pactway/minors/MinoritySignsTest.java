package eu.pactway.minors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.InboxMessageView;
import eu.pactway.casefile.InboxState;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.Notices;
import eu.pactway.casefile.ParticularsChanged;
import eu.pactway.casefile.PersonView;
import eu.pactway.law.MemberState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** APR Arts 23(2) and 25(2): what the file learns of an age is acted on by itself, and never silently. Today is 27 November 2026. */
class MinoritySignsTest {

  private static final String CASE = "IT-2026-0000001-7";
  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

  private final CaseFile caseFile = mock(CaseFile.class);
  private final Inbox inbox = mock(Inbox.class);
  private final Notices notices = mock(Notices.class);
  private final Map<String, Object> facts = new HashMap<>();
  private final List<String> raised = new ArrayList<>();
  private final MinoritySigns signs =
      new MinoritySigns(caseFile, inbox, notices, new Authority(MemberState.of("IT")), Clock.fixed(NOW, ZoneOffset.UTC));

  @BeforeEach
  void theCase() {
    when(caseFile.facts(CASE)).thenReturn(facts);
    when(inbox.receive(anyString(), anyString(), any(), anyBoolean(), anyString(), any()))
        .thenAnswer(told -> {
          raised.add(told.getArgument(1));
          return UUID.randomUUID();
        });
  }

  @ParameterizedTest
  @CsvSource({
    "false, 1999-02-01, 2010-03-01, minority-claimed",
    "false, , 2010-03-01, minority-claimed",
    // The last day as a minor, and the eighteenth birthday.
    "false, , 2008-11-28, minority-claimed",
    "false, , 2008-11-27, ''",
    "true, 2010-03-01, 2008-11-27, age-doubt-raised",
    "true, 2010-03-01, 2008-11-28, ''",
    "true, , 1999-02-01, age-doubt-raised",
    "false, 1999-02-01, 1998-02-01, ''",
    "true, 2010-03-01, 2011-03-01, ''",
    "false, 2010-03-01, 2010-03-01, ''",
    "true, 1999-02-01, 1999-02-01, ''"
  })
  void aDateOfBirthOnTheOtherSideOfEighteenIsActedOnByItself(boolean minor, LocalDate was, LocalDate is, String event) {
    facts.put("minor", minor);
    born(was, is);
    assertThat(raised).isEqualTo(event.isEmpty() ? List.of() : List.of(event));
  }

  @Test
  void whatAnOpenAgeAssessmentWritesIntoTheFileRaisesNoOther() {
    facts.putAll(Map.of("minor", true, "ageInDoubt", true));
    born(LocalDate.of(2010, 3, 1), LocalDate.of(2000, 1, 1));
    assertThat(raised).isEmpty();
  }

  @Test
  void whatTheCaseCouldNotTakeYetIsNotRaisedTwice() {
    waiting("minority-claimed");
    born(null, LocalDate.of(2010, 3, 1));
    assertThat(raised).isEmpty();
  }

  @Test
  void afterAnAssessmentFoundAnAdultAMinorsDateOfBirthIsADoubtAndATickIsLookedAt() {
    when(caseFile.latest(CASE, "found-adult")).thenReturn(Optional.of(mock(LegalEvent.class)));
    born(null, LocalDate.of(2010, 3, 1));
    assertThat(raised).containsExactly("age-doubt-raised");
    raised.clear();
    ticked("screening-vulnerability-check", "vulnerabilityFindings", "minor");
    assertThat(raised).isEmpty();
    verify(notices).tell(CASE, "caseworker", "signs-of-minority",
        "Signs of minority were ticked after an age assessment found an adult; where they are new, a doubt about the age is to be recorded");
  }

  @ParameterizedTest
  @CsvSource({
    "screening-vulnerability-check, vulnerabilityFindings, minor, false, minority-claimed",
    "screening-vulnerability-check, vulnerabilityFindings, disability, false, ''",
    "screening-vulnerability-check, vulnerabilityFindings, minor, true, ''",
    "needs-assessment, categories, minor, false, minority-claimed",
    "needs-assessment, categories, unaccompanied-minor, false, minority-claimed",
    "needs-assessment, categories, unaccompanied-minor, true, minority-claimed",
    "needs-assessment, categories, single-parent, false, ''",
    "screening-health-check, vulnerabilityFindings, minor, false, ''"
  })
  void aTickIsAClaim(String form, String field, String tick, boolean minorWithFamily, String event) {
    facts.put("minor", minorWithFamily);
    facts.put("unaccompaniedMinor", false);
    ticked(form, field, tick);
    assertThat(raised).isEqualTo(event.isEmpty() ? List.of() : List.of(event));
  }

  @Test
  void whoIsTreatedAsAnUnaccompaniedMinorAlreadyIsNotClaimedAgain() {
    facts.putAll(Map.of("minor", true, "unaccompaniedMinor", true));
    ticked("needs-assessment", "categories", "unaccompanied-minor");
    assertThat(raised).isEmpty();
  }

  private void waiting(String type) {
    InboxMessageView told = mock(InboxMessageView.class);
    when(told.type()).thenReturn(type);
    when(told.state()).thenReturn(InboxState.WAITING);
    when(inbox.of(CASE)).thenReturn(List.of(told));
  }

  private void born(LocalDate was, LocalDate is) {
    signs.on(new ParticularsChanged(CASE, person(was), person(is)));
  }

  private void ticked(String form, String field, String tick) {
    signs.on(new FormSubmitted(CASE, form, "task-1", "userTask", Map.of(field, List.of(tick)), "officer", NOW));
  }

  private static PersonView person(LocalDate born) {
    return new PersonView(UUID.fromString("00000000-0000-0000-0000-000000000001"), CASE, "applicant", "Idris", "Diallo", born, "M", "GN", List.of("fr"), Map.of());
  }
}
