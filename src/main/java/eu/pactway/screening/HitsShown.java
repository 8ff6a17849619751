package eu.pactway.screening;

import eu.pactway.casefile.Authority;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The matches in the databases with what the units answered, for those who look into them. */
@Component
class HitsShown extends ShownList {

  private static final String KEY = "shown_database_hits";

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
  private static final Map<String, String> OPINIONS =
      Map.of(
          "THREAT", "same person, a threat to internal security",
          "NO_THREAT", "same person, no threat",
          "OTHER_PERSON", "another person");

  private final SecurityCheck check;
  private final HitConsultations consultations;
  private final Authority authority;

  HitsShown(SecurityCheck check, HitConsultations consultations, Authority authority) {
    super(KEY);
    this.check = check;
    this.consultations = consultations;
    this.authority = authority;
  }

  @Override
  List<String> lines(String caseNumber) {
    List<String> lines = new ArrayList<>();
    for (DatabaseQuery hit : check.hits(caseNumber)) {
      String head = hit.database().title() + ", asked " + MINUTE.format(hit.askedAt().atZone(authority.zone())) + " with " + hit.basis() + " data";
      if (hit.matches().isEmpty()) {
        lines.add(head + ": hit " + hit.reference());
      }
      hit.matches().forEach(
          match -> lines.add(head + ": " + match.kind().replace('-', ' ') + ", record " + match.reference() + (match.threat() ? ", marked as a threat" : "") + opinion(caseNumber, match.reference())));
    }
    return lines;
  }

  private String opinion(String caseNumber, String reference) {
    return consultations
        .find(caseNumber, reference)
        .map(one -> "; " + Units.title(one.unit()) + ": " + (one.opinion() == null ? "not answered yet" : OPINIONS.getOrDefault(one.opinion(), one.opinion())))
        .orElse("");
  }
}
