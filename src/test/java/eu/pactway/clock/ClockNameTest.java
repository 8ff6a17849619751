package eu.pactway.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scr-art8-3-external-border | Art 8(3) first sentence (persons of Art 5(1)(a), 5(1)(b), 5(2)) | external border (SCR Art 8(3))",
        "apr-art27-1-registration | Art 27(1) | registration (APR Art 27(1))",
        "edc-art15-1b-applicant-border | Art 15(1) subpara 1 (b) | applicant border (EDC Art 15(1))",
        "apr-art67-7-a-appeal-short | Art 67(7)(a) | appeal short (APR Art 67(7)(a))"
      })
  void aClockIsNamedInWordsWithItsArticle(String timeLimit, String article, String expected) {
    assertThat(ClockView.name(timeLimit, article)).isEqualTo(expected);
  }
}
