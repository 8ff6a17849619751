package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.Category;
import eu.pactway.partner.Partner;
import eu.pactway.partner.StoredAnswers;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * The records of the processing of a data set in the national system: what was sent about it, and the calls that sent it. They go a year
 * after the storage has ended (Eurodac Art 41(4) and (5)). The log of who did what in the case is another record, kept with the case.
 */
@Service
class ProcessingLogs {

  private static final String VERIFICATION = ":verification:";

  private final TransmissionQueue queue;
  private final Datasets datasets;
  private final StoredAnswers calls;

  ProcessingLogs(TransmissionQueue queue, Datasets datasets, StoredAnswers calls) {
    this.queue = queue;
    this.datasets = datasets;
    this.calls = calls;
  }

  /** Calls about a data set end their key with its id, or that of what was sent; those about hits go with the last data set of the person. */
  void erase(String caseNumber, Category category) {
    Set<String> ids = new HashSet<>(queue.ids(caseNumber, category));
    datasets.find(caseNumber, category).map(dataset -> dataset.id().toString()).ifPresent(ids::add);
    boolean last = datasets.stored(caseNumber).isEmpty();
    calls.forget(Partner.EURODAC, caseNumber, key -> ids.contains(key.substring(key.lastIndexOf(':') + 1)) || last && key.contains(VERIFICATION));
    queue.drop(caseNumber, category);
  }
}
