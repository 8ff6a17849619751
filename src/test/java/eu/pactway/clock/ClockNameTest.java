package eu.pactway.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class ClockNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scr-art8-3-external-border | Art 8(3) first sentence (persons of Art 5(1)(a), 5(1)(b), 5(2)) | Screening (SCR Art 8(3))",
        "apr-art27-1-registration | Art 27(1) | Registration of the application (APR Art 27(1))",
        "edc-art15-1b-applicant-border | Art 15(1) subpara 1 (b) | Biometric data sent to Eurodac (EDC Art 15(1))",
        "apr-art67-7-a-appeal-short | Art 67(7)(a) | Term for an appeal (APR Art 67(7)(a))",
        "rcd-art13-2-some-new-limit | Art 13(2) | some new limit (RCD Art 13(2))"
      })
  void aClockIsNamedInWordsWithItsArticle(String timeLimit, String article, String expected) {
    assertThat(ClockNames.of(timeLimit, article)).isEqualTo(expected);
  }

  @Test
  void everyClockThatRunsHasANameThatACaseworkerUnderstands() throws IOException {
    var files = new PathMatchingResourcePatternResolver().getResources("classpath*:law/running/*.yaml");
    for (Resource file : files) {
      new YAMLMapper()
          .readTree(file.getInputStream())
          .forEach(rule -> assertThat(ClockNames.known()).as(file.getFilename()).containsKey(rule.path("limit").asText()));
    }
  }
}
