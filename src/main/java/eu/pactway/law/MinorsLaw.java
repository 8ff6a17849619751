package eu.pactway.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/**
 * What the acts say of minors beside time limits, from {@code law/minors.yaml}.
 *
 * @param majority the age at which a person is no longer a minor (APR Art 3(6))
 * @param adultCentre the age from which a minor alone may live in a centre for adults, in the best interests (RCD Art 27(9))
 * @param caseload how many unaccompanied minors a person may act for (APR Art 23(10), RCD Art 27(7), SCR Art 13(5))
 */
public record MinorsLaw(Majority majority, AdultCentre adultCentre, List<Caseload> caseload) {

  private static final String FILE = "minors.yaml";

  /** {@code years} of age and the article. */
  public record Majority(int years, String article) {}

  /** {@code years} of age and the article. */
  public record AdultCentre(int years, String article) {}

  /**
   * The most minors in the charge of one natural person.
   *
   * @param role {@code provisional-person} or {@code representative}
   * @param normal under normal circumstances
   * @param exceptional in a disproportionate number of applications or another exceptional situation; null where the acts know none
   */
  public record Caseload(
      @JsonProperty("for") String role, int normal, String article, Integer exceptional, String exceptionalArticle) {

    /** The most minors; {@code surge} whether an exceptional situation is declared. */
    public int most(boolean surge) {
      return surge && exceptional != null ? exceptional : normal;
    }

    /** The article that the number rests on. */
    public String articleOf(boolean surge) {
      return surge && exceptional != null ? exceptionalArticle : article;
    }
  }

  /**
   * Reads the file.
   *
   * @throws IllegalStateException where there is none
   */
  public static MinorsLaw load() {
    byte[] text = LawFiles.classpath().read(FILE).orElseThrow(() -> new IllegalStateException("There is no law/" + FILE));
    try {
      return YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readValue(new ByteArrayInputStream(text), MinorsLaw.class);
    } catch (IOException e) {
      throw new UncheckedIOException("law/" + FILE + " cannot be read", e);
    }
  }

  /** The day on which a person born then comes of age. */
  public LocalDate comesOfAge(LocalDate born) {
    return born.plusYears(majority.years());
  }

  /** Whether who was born then is a minor on that day; who comes of age on it is none from its first moment on. */
  public boolean isMinor(LocalDate born, LocalDate on) {
    return comesOfAge(born).isAfter(on);
  }

  /** Whether a minor of this date of birth is old enough for a centre for adults on that day; an unknown date is not. */
  public boolean isOldEnoughForAdultCentre(LocalDate born, LocalDate on) {
    return born != null && !born.plusYears(adultCentre.years()).isAfter(on);
  }

  /**
   * The limit for one role.
   *
   * @throws IllegalArgumentException where the acts know no such role
   */
  public Caseload caseloadOf(String role) {
    return caseload.stream()
        .filter(limit -> limit.role().equals(role))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No caseload limit for " + role));
  }
}
