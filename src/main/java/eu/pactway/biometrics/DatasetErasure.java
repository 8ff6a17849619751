package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.Category;
import eu.pactway.partner.Partner;
import eu.pactway.partner.StoredAnswers;
import java.time.Clock;
import org.springframework.stereotype.Service;

/**
 * Erases here what Eurodac erases (Eurodac Arts 29(10) and 30): the biometric data, their reference, the hits, and what Eurodac has answered
 * about them, be it at once or later. That there was a data set, and that there was an answer, remains.
 */
@Service
class DatasetErasure {

  private final Datasets datasets;
  private final ComparisonAnswers later;
  private final StoredAnswers calls;
  private final CaptureStation station;
  private final Clock clock;

  DatasetErasure(Datasets datasets, ComparisonAnswers later, StoredAnswers calls, CaptureStation station, Clock clock) {
    this.datasets = datasets;
    this.later = later;
    this.calls = calls;
    this.station = station;
    this.clock = clock;
  }

  void erase(String caseNumber, Category category) {
    datasets.find(caseNumber, category).ifPresent(this::eraseAnswers);
    datasets.erased(caseNumber, category, clock.instant());
    station.collected(caseNumber);
  }

  /**
   * Of a result that is wrong, or that was not to be stored, no copy remains (Arts 29(2) and 38(6)). Answers to calls about another data
   * set of the same person go too: what is still needed of them stands with that data set.
   */
  void eraseAnswers(Dataset dataset) {
    later.erase(dataset);
    calls.erase(Partner.EURODAC, dataset.caseNumber());
  }
}
