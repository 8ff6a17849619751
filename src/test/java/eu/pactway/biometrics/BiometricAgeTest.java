package eu.pactway.biometrics;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.casefile.PersonView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BiometricAgeTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void theSixthBirthdayIsTheFirstDay() {
    assertThat(BiometricAge.reached(bornOn(LocalDate.of(2020, 11, 24)), TODAY, true, false)).isFalse();
    assertThat(BiometricAge.reached(bornOn(LocalDate.of(2020, 11, 23)), TODAY, true, false)).isTrue();
  }

  @Test
  void ofAMinorWithoutAKnownBirthDateTheDoubtCountsAsYounger() {
    assertThat(BiometricAge.reached(bornOn(null), TODAY, true, false)).isFalse();
    assertThat(BiometricAge.reached(bornOn(null), TODAY, false, false)).isTrue();
  }

  @Test
  void aDoubtAboutSixThatNoDocumentResolvesCountsAsYounger() {
    PersonView seven = bornOn(LocalDate.of(2019, 11, 23));
    assertThat(BiometricAge.reached(seven, TODAY, true, true)).isFalse();
    assertThat(BiometricAge.reached(seven, TODAY, true, false)).isTrue();
    assertThat(BiometricAge.reached(showing(seven, "birth-certificate", true), TODAY, true, true)).isTrue();
    assertThat(BiometricAge.reached(showing(seven, "birth-certificate", false), TODAY, true, true)).as("a forged one proves nothing").isFalse();
    assertThat(BiometricAge.reached(showing(seven, "driving-licence", true), TODAY, true, true)).isFalse();
  }

  @Test
  void aDoubtWhetherSomebodyIsOfAgeIsNoneAboutSix() {
    assertThat(BiometricAge.reached(bornOn(LocalDate.of(2011, 11, 23)), TODAY, true, true)).isTrue();
    assertThat(BiometricAge.reached(bornOn(LocalDate.of(2014, 11, 23)), TODAY, true, true)).as("as near to majority as to six").isTrue();
    assertThat(BiometricAge.reached(bornOn(LocalDate.of(2014, 11, 24)), TODAY, true, true)).isFalse();
  }

  @Test
  void theFourteenthBirthdayIsTheFirstDayOnWhichTheDataAreNoChildsAnyMore() {
    assertThat(BiometricAge.underFourteen(bornOn(LocalDate.of(2012, 11, 24)), TODAY)).isTrue();
    assertThat(BiometricAge.underFourteen(bornOn(LocalDate.of(2012, 11, 23)), TODAY)).isFalse();
    assertThat(BiometricAge.underFourteen(bornOn(null), TODAY)).as("nobody knows").isFalse();
  }

  private static PersonView showing(PersonView p, String document, boolean authentic) {
    Map<String, Object> shown = Map.of("documentType", document, "documentAuthentic", authentic);
    return new PersonView(p.id(), p.caseNumber(), p.relation(), p.givenNames(), p.familyNames(), p.dateOfBirth(), p.sex(), p.nationality(), p.languages(), shown);
  }

  private static PersonView bornOn(LocalDate day) {
    return new PersonView(UUID.randomUUID(), "IT-2026-0000001-7", "applicant", "A", "B", day, "F", "SY", List.of("ar"), Map.of());
  }
}
