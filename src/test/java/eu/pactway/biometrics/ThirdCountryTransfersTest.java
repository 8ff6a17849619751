package eu.pactway.biometrics;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.pactway.casefile.EventOffered;
import eu.pactway.casefile.InvalidEventException;
import eu.pactway.casefile.Moment;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Eurodac Art 50: what may be given to a third country, and what may not even be recorded as given. */
class ThirdCountryTransfersTest {

  private static final Moment AT = new Moment(Instant.parse("2026-11-20T08:00:00Z"), false);

  private final ThirdCountryTransfers transfers = new ThirdCountryTransfers();

  @Test
  void dataAreGivenToIdentifyForTheReturnWithTheAgreementOfTheStateOfOrigin() {
    assertThatCode(() -> offer(given())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"agreedBy, ''", "personInformedOn, ''", "thirdCountry, ''", "purpose, prosecution", "purpose, ''"})
  void everyConditionOfTheActIsNeeded(String missing, String said) {
    Map<String, Object> data = given();
    data.put(missing, said);
    assertThatThrownBy(() -> offer(data)).isInstanceOf(InvalidEventException.class);
  }

  @Test
  void otherEventsAreNotLookedInto() {
    assertThatCode(() -> transfers.on(new EventOffered("IT-2026-0000001-7", "left-territory", AT, Map.of()))).doesNotThrowAnyException();
  }

  private void offer(Map<String, Object> data) {
    transfers.on(new EventOffered("IT-2026-0000001-7", ThirdCountryTransfers.GIVEN, AT, data));
  }

  private static Map<String, Object> given() {
    return new HashMap<>(Map.of("thirdCountry", "GN", "purpose", "travel-document", "agreedBy", "EL", "personInformedOn", "2026-11-20"));
  }
}
