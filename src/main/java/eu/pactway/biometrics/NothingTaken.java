package eu.pactway.biometrics;

import eu.pactway.casefile.CaseFile;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** No data set goes to Eurodac, and why (Eurodac Arts 13(3) and 14(1)). */
@Service
class NothingTaken {

  private static final String NOT_TAKEN = "biometrics-not-taken";
  private static final String NOT_DUE = "biometrics-not-due";

  private final CaseFile caseFile;
  private final BiometricDuty duty;
  private final CaptureStation station;
  private final Datasets datasets;
  private final Clock clock;

  NothingTaken(CaseFile caseFile, BiometricDuty duty, CaptureStation station, Datasets datasets, Clock clock) {
    this.caseFile = caseFile;
    this.duty = duty;
    this.station = station;
    this.datasets = datasets;
    this.clock = clock;
  }

  /**
   * What the station has sent goes, since nobody collects it.
   *
   * @param refused whether the person refuses; the duty remains then, and its time limits with it
   */
  void record(String caseNumber, boolean refused) {
    station.collected(caseNumber);
    if (refused) {
      boolean minor = Boolean.TRUE.equals(caseFile.facts(caseNumber).get("minor"));
      note(caseNumber, minor ? "Eurodac Art 14(1)" : "Eurodac Art 13(3)", "Biometric data refused; the duty to take them remains");
      return;
    }
    if (!duty.oldEnough(caseNumber)) {
      // Taken before the doubt came up, and not sent yet.
      datasets.latest(caseNumber).filter(dataset -> !dataset.transmitted()).ifPresent(dataset -> datasets.forget(dataset.id()));
      caseFile.record(caseNumber, NOT_DUE, clock.instant(), false, "age");
    }
    note(caseNumber, "Eurodac Art 14(1)", "No biometric data are due");
  }

  private void note(String caseNumber, String article, String text) {
    caseFile.note(caseNumber, NOT_TAKEN, article, "engine", text);
  }
}
