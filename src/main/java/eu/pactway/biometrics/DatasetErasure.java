package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.Category;
import eu.pactway.partner.Partner;
import eu.pactway.partner.StoredAnswers;
import java.time.Clock;
import org.springframework.stereotype.Service;

/**
 * Erases here what Eurodac erases (Eurodac Arts 29(10) and 30): the biometric data, the hits, and what Eurodac has answered about them.
 * Answers that concern another data set of the same person go too: what is still needed of them stands with that data set.
 */
@Service
class DatasetErasure {

  private final Datasets datasets;
  private final StoredAnswers answers;
  private final Clock clock;

  DatasetErasure(Datasets datasets, StoredAnswers answers, Clock clock) {
    this.datasets = datasets;
    this.answers = answers;
    this.clock = clock;
  }

  void erase(String caseNumber, Category category) {
    datasets.erased(caseNumber, category, clock.instant());
    answers.erase(Partner.EURODAC, caseNumber);
  }
}
