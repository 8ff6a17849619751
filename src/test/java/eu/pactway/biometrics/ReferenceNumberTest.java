package eu.pactway.biometrics;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.partner.BiometricsPort.Category;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Eurodac Art 37(4): the State first, then the digit of the category. */
class ReferenceNumberTest {

  @ParameterizedTest
  @CsvSource({
    "APPLICANT, IT1", "IRREGULAR_CROSSING, IT2", "ILLEGAL_STAY, IT3", "ADMISSION_CHECK, IT7", "RESETTLEMENT, IT7", "RESETTLEMENT_REFUSED, IT7",
    "NATIONAL_RESETTLEMENT, IT8", "DISEMBARKED, IT9", "TEMPORARY_PROTECTION, IT0"
  })
  void theNumberBeginsWithStateAndCategoryAndIsUnique(Category category, String begins) {
    String number = ReferenceNumber.of("IT", category);
    assertThat(number).matches(begins + "[0-9A-F]{20}").isNotEqualTo(ReferenceNumber.of("IT", category));
  }
}
