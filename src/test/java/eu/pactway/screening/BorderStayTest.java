package eu.pactway.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.pactway.casefile.ArrivalKind;
import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.EventOffered;
import eu.pactway.casefile.InvalidEventException;
import eu.pactway.casefile.Moment;
import eu.pactway.law.Catalogue;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SCR Art 8(3): 72 hours at the border and four days are seven days, never more. Apprehended on Monday at half past eight. */
class BorderStayTest {

  private static final String CASE = "IT-2026-0000001-7";

  private final CaseFile caseFile = mock(CaseFile.class, RETURNS_DEEP_STUBS);
  private final Authority authority = mock(Authority.class);
  private BorderStay stay;

  @BeforeEach
  void apprehendedOnMonday() {
    when(authority.zone()).thenReturn(ZoneId.of("Europe/Rome"));
    when(caseFile.get(CASE).arrival().kind()).thenReturn(ArrivalKind.IRREGULAR_CROSSING);
    when(caseFile.get(CASE).arrival().at()).thenReturn(new Moment(Instant.parse("2026-11-23T07:30:00Z"), false));
    stay = new BorderStay(caseFile, Catalogue.load(), authority);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-26T07:29:59Z, false, false",
    "2026-11-26T07:30:00Z, false, true",
    "2026-11-26T22:59:59Z, false, true",
    "2026-11-26T23:00:00Z, false, false",
    "2026-11-25T23:00:00Z, true,  true",
    "2026-11-24T23:00:00Z, true,  false"
  })
  void theSeventySecondHourEndsOnThursdayAndOnNoOtherDay(Instant said, boolean dateOnly, boolean right) {
    assertThat(stay.wrongMoment(CASE, new Moment(said, dateOnly)).isEmpty()).isEqualTo(right);
  }

  @Test
  void anEventOfAnotherMomentIsRefusedAndNamesTheRightOne() {
    assertThatCode(() -> offer("2026-11-26T07:30:00Z")).doesNotThrowAnyException();
    assertThatThrownBy(() -> offer("2026-11-27T07:30:00Z")).isInstanceOf(InvalidEventException.class).hasMessageContaining("26 November 2026, 08:30");
  }

  @Test
  void whoWasRescuedOrAskedAtACrossingPointKeepsTheSevenDays() {
    when(caseFile.get(CASE).arrival().kind()).thenReturn(ArrivalKind.SEARCH_AND_RESCUE);
    assertThatThrownBy(() -> offer("2026-11-26T07:30:00Z")).hasMessageContaining("Art 5(1)(a)");
  }

  private void offer(String at) {
    stay.on(new EventOffered(CASE, BorderStay.ELAPSED, new Moment(Instant.parse(at), false), Map.of()));
  }
}
