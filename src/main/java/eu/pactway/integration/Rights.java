package eu.pactway.integration;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.Records;
import eu.pactway.letters.Letters;
import eu.pactway.partner.Call;
import eu.pactway.partner.GuardianshipPort;
import eu.pactway.partner.IntegrationPort;
import eu.pactway.partner.IntegrationPort.PermitAnswer;
import eu.pactway.partner.IntegrationPort.PermitKind;
import eu.pactway.partner.IntegrationPort.PermitOrder;
import eu.pactway.partner.IntegrationPort.ServiceAnswer;
import eu.pactway.partner.IntegrationPort.ServiceRequest;
import eu.pactway.partner.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** What integration services and the guardianship authority are asked for (QR Arts 24, 28, 29, 32 and 33). */
@Service
class Rights {

  private final IntegrationPort services;
  private final GuardianshipPort guardianship;
  private final CaseFile caseFile;
  private final Records records;
  private final Letters letters;
  private final PermitValidity validity;
  private final Authority authority;
  private final Clock clock;

  Rights(
      IntegrationPort services,
      GuardianshipPort guardianship,
      CaseFile caseFile,
      Records records,
      Letters letters,
      PermitValidity validity,
      Authority authority,
      Clock clock) {
    this.services = services;
    this.guardianship = guardianship;
    this.caseFile = caseFile;
    this.records = records;
    this.letters = letters;
    this.validity = validity;
    this.authority = authority;
    this.clock = clock;
  }

  /** Orders the permit of the status, for the shortest validity that the law allows (QR Art 24(4)). */
  void orderPermit(String caseNumber, String visit, String status) {
    PermitKind kind = PermitValidity.SUBSIDIARY.equals(status) ? PermitKind.SUBSIDIARY_PROTECTION : PermitKind.REFUGEE;
    LocalDate from = clock.instant().atZone(authority.zone()).toLocalDate();
    LocalDate until = validity.shortest(status, from);
    Object attempt = records.latest(caseNumber, "integration-permit-order").map(FormRecordView::id).orElse(null);
    Call call = Call.of(caseNumber, caseNumber + ":" + visit + ":permit:" + attempt, "QR Art 24").answeredBy("permit-issued");
    PermitOrder order = new PermitOrder(kind, Subject.of(caseFile.get(caseNumber).applicant()), from, until);
    PermitAnswer answer = services.orderPermit(call, order);
    note(caseNumber, "permit-ordered", "QR Art 24", "The residence permit is ordered");
    tell(caseNumber, status, until, answer);
  }

  private void tell(String caseNumber, String status, LocalDate until, PermitAnswer answer) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("status", PermitValidity.SUBSIDIARY.equals(status) ? PermitValidity.SUBSIDIARY : "refugee");
    content.put("validUntil", until);
    content.put("readyOn", answer.readyOn());
    content.put("permitNumber", answer.permitNumber());
    content.values().removeIf(Objects::isNull);
    letters.issue(caseNumber, "residence-permit-notice", content);
  }

  void notePermit(String caseNumber) {
    note(caseNumber, "permit-issued", "QR Art 24(2)", "The residence permit is issued");
  }

  void openWork(String caseNumber, String visit) {
    ServiceAnswer answer = services.registerForEmployment(call(caseNumber, visit, "employment", "QR Art 28"), request(caseNumber));
    note(caseNumber, "labour-market-open", "QR Art 28(1)", "Registered with the employment service" + from(answer));
  }

  void enrolInSchool(String caseNumber, String visit) {
    ServiceAnswer answer = services.enrolInSchool(call(caseNumber, visit, "school", "QR Art 29"), request(caseNumber));
    note(caseNumber, "school-place", "QR Art 29(1)", "Enrolled in school" + from(answer));
  }

  void registerForHealthCare(String caseNumber, String visit) {
    ServiceAnswer answer = services.registerForHealthCare(call(caseNumber, visit, "health", "QR Art 32"), request(caseNumber));
    note(caseNumber, "health-care", "QR Art 32", "Registered for health care" + from(answer));
  }

  /** Asks who can be the guardian; the guardianship officer appoints. */
  void requestGuardian(String caseNumber, String visit) {
    CaseView view = caseFile.get(caseNumber);
    guardianship.appointRepresentative(
        call(caseNumber, visit, "guardian", "QR Art 33"),
        new GuardianshipPort.MinorInNeed(Subject.of(view.applicant()), municipality(caseNumber), view.applicant().languages()));
    note(caseNumber, "guardian-requested", "QR Art 33(1)", "A guardian is asked for");
  }

  void noteDeparture(String caseNumber) {
    note(caseNumber, "beneficiary-left", "QR Art 27", "The person has left for good; the status itself stands");
  }

  private ServiceRequest request(String caseNumber) {
    return new ServiceRequest(Subject.of(caseFile.get(caseNumber).applicant()), municipality(caseNumber), List.of());
  }

  private String municipality(String caseNumber) {
    return records
        .latest(caseNumber, "integration-housing")
        .map(FormRecordView::answers)
        .map(answers -> answers.get("housingMunicipality"))
        .map(Object::toString)
        .orElseGet(() -> caseFile.get(caseNumber).arrival().place());
  }

  private static Call call(String caseNumber, String visit, String what, String article) {
    return Call.of(caseNumber, caseNumber + ":" + visit + ":" + what, article);
  }

  private static String from(ServiceAnswer answer) {
    return answer.from() == null ? "" : " from " + answer.from();
  }

  private void note(String caseNumber, String type, String article, String text) {
    caseFile.note(caseNumber, type, article, "integration", text);
  }
}
