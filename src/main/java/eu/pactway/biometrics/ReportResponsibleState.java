package eu.pactway.biometrics;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.partner.BiometricsPort.LaterEvent;
import eu.pactway.partner.BiometricsPort.LaterEventReport;
import eu.pactway.partner.Outbox;
import eu.pactway.partner.Partner;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Indicates the responsible Member State in Eurodac as soon as it is determined (Eurodac Art 16(1), AMMR Art 38(3)). */
@Component
class ReportResponsibleState {

  private static final String DETERMINED = "responsibility-determined";

  private final Datasets datasets;
  private final CaseFile caseFile;
  private final Outbox outbox;
  private final Authority authority;

  ReportResponsibleState(Datasets datasets, CaseFile caseFile, Outbox outbox, Authority authority) {
    this.datasets = datasets;
    this.caseFile = caseFile;
    this.outbox = outbox;
    this.authority = authority;
  }

  @EventListener
  void on(LegalEventRecorded recorded) {
    LegalEvent event = recorded.event();
    if (event.type().equals(DETERMINED)) {
      datasets.latest(event.caseNumber()).filter(d -> d.reference() != null).ifPresent(dataset -> report(event, dataset.reference()));
    }
  }

  private void report(LegalEvent event, String reference) {
    String responsible = caseFile.get(event.caseNumber()).responsibleMemberState();
    var report = new LaterEventReport(
        reference, LaterEvent.RESPONSIBLE_MEMBER_STATE, event.at().atZone(authority.zone()).toLocalDate(), responsible);
    outbox.send(Partner.EURODAC.id(), "report", event.caseNumber(), event.caseNumber() + ":responsible-state:" + event.recordedAt(), report);
  }
}
