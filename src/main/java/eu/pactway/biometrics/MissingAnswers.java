package eu.pactway.biometrics;

import eu.pactway.casefile.Notices;
import eu.pactway.partner.BiometricsPort.Category;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells the supervisor, once for each data set, that Eurodac owes a result and has none where it is asked (Eurodac Art 38(2)). */
@Component
class MissingAnswers {

  private static final String KIND = "eurodac-answer-missing";

  private final Notices notices;
  private final Apart apart;

  MissingAnswers(Notices notices, Apart apart) {
    this.notices = notices;
    this.apart = apart;
  }

  /** Told apart: the step that asked fails, and is repeated. */
  void tell(String caseNumber, Category category) {
    String dataset = category.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String text = "Eurodac has no result of the comparison of the data set (" + dataset + ") though its time is over; it is asked for again";
    apart.run(
        () -> {
          if (notices.of(caseNumber).stream().noneMatch(notice -> notice.kind().equals(KIND) && notice.text().equals(text))) {
            notices.tell(caseNumber, "supervisor", KIND, text);
          }
        });
  }
}
