package eu.pactway.biometrics;

import eu.pactway.casefile.Authority;
import eu.pactway.engine.FormContribution;
import eu.pactway.engine.FormTask;
import eu.pactway.engine.PlainText;
import eu.pactway.partner.BiometricsPort.Category;
import eu.pactway.partner.BiometricsPort.Hit;
import eu.pactway.partner.BiometricsPort.MarkKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Shows who determines the responsible State what other States hold of the person in Eurodac: under which category, with which marks, and
 * what that means (Eurodac Arts 27, 28 and 31, AMMR Arts 36(1) and 39(1)).
 */
@Component
class EurodacRecordShown implements FormContribution {

  private static final String KEY = "eurodacRecord";

  private final Datasets datasets;
  private final Authority authority;

  EurodacRecordShown(Datasets datasets, Authority authority) {
    this.datasets = datasets;
    this.authority = authority;
  }

  @Override
  public Set<String> keys() {
    return Set.of(KEY);
  }

  @Override
  public Map<String, Object> of(FormTask task) {
    List<String> lines =
        datasets.stored(task.caseNumber()).stream()
            .filter(dataset -> dataset.hits() != null)
            .flatMap(dataset -> dataset.hits().stream())
            .filter(hit -> !hit.memberState().equals(authority.code()))
            .map(EurodacRecordShown::line)
            .distinct()
            .toList();
    return lines.isEmpty() ? Map.of() : Map.of(KEY, PlainText.list(lines));
  }

  private static String line(Hit hit) {
    List<MarkKind> marks = hit.marks() == null ? List.of() : hit.marks();
    String marked = marks.isEmpty() ? "" : "; marked: " + marks.stream().map(EurodacRecordShown::words).collect(Collectors.joining(", "));
    return hit.memberState() + ", " + words(hit.category()) + ", stored on " + hit.storedOn() + marked + ". " + meaning(hit.category());
  }

  private static String meaning(Category category) {
    return switch (category) {
      case APPLICANT -> "An application was registered there: that State takes back, or is still determining (AMMR Art 36(1)(b))";
      case RESETTLEMENT, NATIONAL_RESETTLEMENT -> "That State has admitted the person: it takes back (AMMR Art 36(1)(c))";
      case IRREGULAR_CROSSING, DISEMBARKED -> "Evidence of the entry for a request to take charge, within one month; family and documents come first (AMMR Art 39(1))";
      default -> "Says nothing about responsibility";
    };
  }

  private static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
