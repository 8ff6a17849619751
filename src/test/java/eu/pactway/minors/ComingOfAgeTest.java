package eu.pactway.minors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseOpened;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.casefile.ParticularsChanged;
import eu.pactway.casefile.PersonView;
import eu.pactway.casefile.Persons;
import eu.pactway.engine.EngineTimers;
import eu.pactway.law.MemberState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** APR Art 3(6): a minor is one until the first moment of the eighteenth birthday, alone or with family, whenever the date became known. */
class ComingOfAgeTest {

  private static final String CASE = "IT-2026-0000001-7";
  private static final LocalDate BORN = LocalDate.of(2008, 12, 5);
  private static final Instant BIRTHDAY = Instant.parse("2026-12-04T23:00:00Z");

  private final CaseFile caseFile = mock(CaseFile.class);
  private final Persons persons = mock(Persons.class);
  private final Inbox inbox = mock(Inbox.class);
  private final OfAgeWithFamily withFamily = mock(OfAgeWithFamily.class);
  private final EngineTimers timers = mock(EngineTimers.class);
  private final Clock clock = mock(Clock.class);
  private final CaseView file = mock(CaseView.class);
  private final Map<String, Object> facts = new HashMap<>();
  private final Map<String, Instant> watches = new HashMap<>();
  private final ComingOfAge comingOfAge =
      new ComingOfAge(caseFile, persons, inbox, withFamily, timers, new Authority(MemberState.of("IT")), clock);

  @BeforeEach
  void aMinorWithFamily() {
    facts.putAll(Map.of("minor", true, "unaccompaniedMinor", false));
    when(caseFile.get(CASE)).thenReturn(file);
    when(caseFile.find(CASE)).thenReturn(Optional.of(file));
    when(file.facts()).thenReturn(facts);
    when(clock.instant()).thenReturn(Instant.parse("2026-11-27T10:00:00Z"));
    when(clock.getZone()).thenReturn(ZoneId.of("Europe/Rome"));
    doAnswer(set -> watches.put(set.getArgument(1), set.getArgument(3))).when(timers).schedule(anyString(), anyString(), anyString(), any());
    doAnswer(ended -> watches.remove(ended.<String>getArgument(1))).when(timers).cancel(anyString(), anyString());
    born(BORN);
  }

  @Test
  void everyMinorsCaseIsWatchedFromItsOpening() {
    comingOfAge.on(new CaseOpened(CASE, null));
    assertThat(watches).containsEntry(CASE, BIRTHDAY);
  }

  @Test
  void anAdultsCaseIsNot() {
    facts.put("minor", false);
    comingOfAge.on(new CaseOpened(CASE, null));
    assertThat(watches).isEmpty();
  }

  @Test
  void aDateOfBirthThatIsKnownLaterSetsTheWatchAndACorrectionMovesIt() {
    known(null, BORN);
    assertThat(watches).containsEntry(CASE, BIRTHDAY);
    born(BORN.plusDays(10));
    known(BORN, BORN.plusDays(10));
    assertThat(watches).containsEntry(CASE, Instant.parse("2026-12-14T23:00:00Z"));
  }

  @Test
  void aDateOfBirthOfAnAdultMakesNobodyAnAdultAndEndsTheWatchOfTheFormerDate() {
    comingOfAge.on(new CaseOpened(CASE, null));
    born(LocalDate.of(2000, 1, 1));
    known(BORN, LocalDate.of(2000, 1, 1));
    assertThat(watches).isEmpty();
  }

  @Test
  void whoIsFoundAMinorLaterIsWatchedFromThenOnAndWhoIsFoundAnAdultNoLonger() {
    recorded("minority-found");
    assertThat(watches).containsKey(CASE);
    facts.put("minor", false);
    recorded("found-adult");
    assertThat(watches).isEmpty();
  }

  @Test
  void aMomentBeforeTheMidnightNobodyIsOfAge() {
    when(clock.instant()).thenReturn(BIRTHDAY.minusMillis(1));
    comingOfAge.fire(CASE);
    verify(withFamily, never()).reached(any(), any());
    assertThat(watches).containsEntry(CASE, BIRTHDAY);
  }

  @Test
  void atTheMidnightAMinorWithFamilyIsOfAge() {
    when(clock.instant()).thenReturn(BIRTHDAY);
    comingOfAge.fire(CASE);
    verify(withFamily).reached(CASE, BIRTHDAY);
  }

  @Test
  void afterTheMidnightTheMomentIsTheMidnightAllTheSame() {
    when(clock.instant()).thenReturn(BIRTHDAY.plusSeconds(3600));
    comingOfAge.fire(CASE);
    verify(withFamily).reached(CASE, BIRTHDAY);
  }

  @Test
  void theGuardianshipOfAMinorWhoIsAloneHearsOfIt() {
    facts.put("unaccompaniedMinor", true);
    when(clock.instant()).thenReturn(BIRTHDAY);
    comingOfAge.fire(CASE);
    verify(inbox).receive(eq(CASE), eq("majority-reached"), eq(BIRTHDAY), eq(true), any(), any());
    verify(withFamily, never()).reached(any(), any());
  }

  @Test
  void whoIsAnAdultByThenDoesNotComeOfAgeAgain() {
    facts.put("minor", false);
    when(clock.instant()).thenReturn(BIRTHDAY);
    comingOfAge.fire(CASE);
    verify(withFamily, never()).reached(any(), any());
    verify(inbox, never()).receive(any(), any(), any(), eq(true), any(), any());
  }

  private void known(LocalDate was, LocalDate is) {
    comingOfAge.on(new ParticularsChanged(CASE, person(was), person(is)));
  }

  private void recorded(String type) {
    Instant at = Instant.parse("2026-11-27T09:00:00Z");
    comingOfAge.on(new LegalEventRecorded(new LegalEvent(CASE, type, at, false, at, "test", "engine")));
  }

  private void born(LocalDate born) {
    PersonView person = person(born);
    when(persons.applicant(CASE)).thenReturn(person);
    when(file.applicant()).thenReturn(person);
  }

  private static PersonView person(LocalDate born) {
    return new PersonView(UUID.fromString("00000000-0000-0000-0000-000000000001"), CASE, "applicant", "Idris", "Diallo", born, "M", "GN", List.of("fr"), Map.of());
  }
}
