package eu.pactway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.FamilyCase;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.InboxMessageView;
import eu.pactway.casefile.Persons;
import eu.pactway.casefile.Records;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** APR Art 3(7): who is alone and who is with family is said, and otherwise asked where there is family to be parted from. */
class ResponsibleAdultsTest {

  private static final String CASE = "IT-2026-0000001-7";
  private static final Instant NINE = Instant.parse("2026-11-27T09:00:00Z");

  private final CaseFile caseFile = mock(CaseFile.class);
  private final Persons persons = mock(Persons.class);
  private final Inbox inbox = mock(Inbox.class);
  private final Records records = mock(Records.class);
  private final CaseView file = mock(CaseView.class);
  private final List<InboxMessageView> told = new ArrayList<>();
  private final ResponsibleAdults adults = new ResponsibleAdults(caseFile, persons, inbox, records);

  @BeforeEach
  void aCaseOfAnAdult() {
    when(caseFile.get(CASE)).thenReturn(file);
    when(file.facts()).thenReturn(Map.of("minor", false, "unaccompaniedMinor", false));
    when(inbox.of(CASE)).thenReturn(told);
  }

  @Test
  void whoCameWithoutFamilyIsAloneUntilSomebodySaysOtherwise() {
    claimed(0, Map.of());
    assertThat(adults.isKnown(CASE)).isTrue();
    assertThat(adults.isThere(CASE)).isFalse();
  }

  @Test
  void whatWasSaidWithTheClaimCounts() {
    claimed(0, Map.of("accompanied", "true"));
    assertThat(adults.isKnown(CASE)).isTrue();
    assertThat(adults.isThere(CASE)).isTrue();
  }

  @Test
  void withAFamilyReferenceAPersonIsAskedAndTheAnswerCounts() {
    when(file.familyReference()).thenReturn("family-7");
    claimed(0, Map.of());
    assertThat(adults.isKnown(CASE)).isFalse();
    answered(1, "true");
    assertThat(adults.isKnown(CASE)).isTrue();
    assertThat(adults.isThere(CASE)).isTrue();
  }

  @Test
  void withALinkedCaseOfTheFamilyAPersonIsAskedToo() {
    when(persons.family(CASE)).thenReturn(List.of(new FamilyCase("IT-2026-0000002-5", "parent")));
    claimed(0, Map.of());
    assertThat(adults.isKnown(CASE)).isFalse();
  }

  @Test
  void aMinorWithFamilyIsNotAloneByAClaimThatSaysNothingOfIt() {
    when(file.facts()).thenReturn(Map.of("minor", true, "unaccompaniedMinor", false));
    claimed(0, Map.of());
    assertThat(adults.isKnown(CASE)).isFalse();
  }

  @Test
  void anAnswerToAnEarlierClaimDoesNotCountForALaterOne() {
    when(file.familyReference()).thenReturn("family-7");
    claimed(0, Map.of());
    answered(1, "true");
    claimed(2, Map.of());
    assertThat(adults.isKnown(CASE)).isFalse();
    claimed(3, Map.of("accompanied", "false"));
    assertThat(adults.isKnown(CASE)).isTrue();
    assertThat(adults.isThere(CASE)).isFalse();
  }

  @Test
  void whatWasSaidWithADoubtGoesOnWithTheClaimThatItAmountsTo() {
    told("age-doubt-raised", 0, Map.of("id", "doubt-1", "accompanied", "true", "reason", "Two dates of birth were stated"));
    assertThat(adults.saidWithDoubt(CASE)).isEqualTo(Map.of("accompanied", "true", "reason", "Two dates of birth were stated"));
  }

  private void claimed(int minute, Map<String, Object> data) {
    told("minority-claimed", minute, data);
  }

  private void told(String type, int minute, Map<String, Object> data) {
    InboxMessageView claim = mock(InboxMessageView.class);
    when(claim.type()).thenReturn(type);
    when(claim.receivedAt()).thenReturn(NINE.plusSeconds(minute * 60L));
    when(claim.data()).thenReturn(data);
    told.add(claim);
  }

  private void answered(int minute, String answer) {
    FormRecordView form = mock(FormRecordView.class);
    when(form.at()).thenReturn(NINE.plusSeconds(minute * 60L));
    when(form.answers()).thenReturn(Map.of("adultIsResponsible", answer));
    when(records.latest(CASE, "journey-responsible-adult")).thenReturn(Optional.of(form));
  }
}
