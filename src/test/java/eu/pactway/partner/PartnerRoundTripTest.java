package eu.pactway.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

class PartnerRoundTripTest extends PartnerWorkplace {

  @Autowired BiometricsPort biometrics;
  @Autowired SecurityPort security;
  @Autowired HealthPort health;
  @Autowired LegalAidPort legalAid;
  @Autowired GuardianshipPort guardianship;
  @Autowired ReceptionPort reception;
  @Autowired MonitorPort monitor;
  @Autowired NotificationPort notification;
  @Autowired CourtPort court;
  @Autowired ReturnOperatorPort returnOperator;
  @Autowired IntegrationPort integration;

  @Test
  void theSameFingerprintsInAnotherCaseAreAHitWithTheMemberStateThatStoredThem() {
    SyntheticFinger finger = new SyntheticFinger(UUID.randomUUID().getMostSignificantBits());
    Call elsewhere = Call.of("EL-2026-1", UUID.randomUUID().toString(), "Eurodac Art 22");
    var first = biometrics.enrol(elsewhere, dataset(Prints.taken(finger), "EL", BiometricsPort.Category.IRREGULAR_CROSSING));
    var own = biometrics.enrol(call(), dataset(Prints.taken(finger), "IT", BiometricsPort.Category.APPLICANT));

    assertThat(first.hits()).isEmpty();
    assertThat(own.pending()).isFalse();
    assertThat(own.hits()).singleElement().satisfies(hit -> {
      assertThat(hit.reference()).isEqualTo(first.reference());
      assertThat(hit.memberState()).isEqualTo("EL");
      assertThat(hit.category()).isEqualTo(BiometricsPort.Category.IRREGULAR_CROSSING);
      assertThat(hit.faceOnly()).isFalse();
      assertThat(hit.doubtful()).isFalse();
    });
  }

  @Test
  void anotherFingerIsNoHit() {
    biometrics.enrol(Call.of("EL-2026-2", UUID.randomUUID().toString(), "Eurodac Art 22"), dataset(Prints.ofSomebody(), "EL", BiometricsPort.Category.APPLICANT));

    assertThat(biometrics.enrol(call(), dataset(Prints.ofSomebody(), "IT", BiometricsPort.Category.APPLICANT)).hits()).isEmpty();
  }

  @Test
  void whatIsNoRecordOfTheStandardIsRefused() {
    assertThatThrownBy(() -> biometrics.enrol(call(), dataset(new Capture("bm8gcmVjb3Jk", null), "IT")))
        .isInstanceOfSatisfying(PartnerRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo("unreadable-record"));
  }

  @Test
  void fingerprintsTakenAgainAreNoHitOnTheCasesOwnDataSet() {
    String prints = Prints.ofSomebody();
    biometrics.enrol(call(), dataset(prints, "IT", BiometricsPort.Category.APPLICANT));

    assertThat(biometrics.search(call(), searchOf(new Capture(prints, null))).hits())
        .isEmpty();
  }

  @Test
  void anEqualFaceAloneIsAHitThatAnExpertMustVerify() {
    String face = Prints.face(UUID.randomUUID().toString());
    var other = new Capture(Prints.ofSomebody(), face);
    biometrics.enrol(Call.of("DE-2026-1", UUID.randomUUID().toString(), "Eurodac Art 15"), dataset(other, "DE"));

    var answer = biometrics.search(call(), searchOf(new Capture(Prints.ofSomebody(), face)));
    assertThat(answer.hits()).singleElement().satisfies(hit -> assertThat(hit.faceOnly()).isTrue());
  }

  @Test
  void aDataSetIsMarkedAndReportedOnUntilItIsErased() {
    String reference = biometrics.enrol(call(), dataset(Prints.ofSomebody(), "IT", BiometricsPort.Category.APPLICANT)).reference();
    biometrics.mark(call(), new BiometricsPort.Mark(reference, BiometricsPort.MarkKind.PROTECTION_GRANTED, LocalDate.of(2026, 11, 23)));
    biometrics.report(
        call(),
        new BiometricsPort.LaterEventReport(
            reference, BiometricsPort.LaterEvent.RESPONSIBLE_MEMBER_STATE, LocalDate.of(2026, 11, 23), "IT", null));
    biometrics.verify(call(), new BiometricsPort.HitVerification(reference, "EDC-000000000000", false, NOW));
    assertThat(biometrics.status(call(), reference))
        .isEqualTo(
            new BiometricsPort.DatasetStatus(
                reference,
                true,
                BiometricsPort.Category.APPLICANT,
                List.of(BiometricsPort.MarkKind.PROTECTION_GRANTED),
                List.of(BiometricsPort.LaterEvent.RESPONSIBLE_MEMBER_STATE),
                List.of()));

    biometrics.erase(call(), new BiometricsPort.Erasure(reference, "citizenship-acquired"));
    assertThat(biometrics.status(call(), reference).stored()).isFalse();
  }

  @Test
  void betterDataComeUnderTheSameNumberAndTakeThePlaceOfWhatWasStored() {
    var first = dataset(Prints.ofSomebody(), "IT", BiometricsPort.Category.APPLICANT);
    var better =
        new BiometricsPort.Dataset(
            first.category(), first.referenceNumber(), first.subject(), new Capture(Prints.ofSomebody(), null), first.origin(), NOW,
            first.transmittedOn(), first.operatorId(), null, null, false);
    String reference = biometrics.enrol(call(), first).reference();
    assertThat(biometrics.enrol(call(), better).reference()).isEqualTo(reference);
  }

  @Test
  void anAnswerThatGotLostIsKnownToWhoeverAsksForIt() {
    fault(Partner.EURODAC, "lost", 1, null);
    var answer = biometrics.enrol(call(), dataset(Prints.ofSomebody(), "IT", BiometricsPort.Category.APPLICANT));
    assertThat(answer.pending()).isTrue();
    assertThat(answer.hits()).isNull();
    assertThat(biometrics.status(call(), answer.reference()).hits()).isEmpty();
  }

  @Test
  void anAnswerThatIsStillToComeIsNotThereBefore() {
    fault(Partner.EURODAC, "late", 1, Duration.ofHours(2));
    var answer = biometrics.enrol(call(), dataset(Prints.ofSomebody(), "IT", BiometricsPort.Category.APPLICANT));
    assertThat(biometrics.status(call(), answer.reference()).hits()).isNull();
    jdbc.sql("delete from pactway.simulated_answer where case_number = ?").param(caseNumber).update();
  }

  @Test
  void whoeverGetsAHitSeesThatItsProcessingIsRestricted() {
    String prints = Prints.ofSomebody();
    String reference =
        biometrics.enrol(Call.of("DE-2026-1", UUID.randomUUID().toString(), "Eurodac Art 15"), dataset(prints, "DE", BiometricsPort.Category.APPLICANT)).reference();
    restricted(reference, BiometricsPort.LaterEvent.PROCESSING_RESTRICTED);
    assertThat(biometrics.search(call(), searchOf(new Capture(prints, null))).hits()).singleElement().matches(BiometricsPort.Hit::restricted);
    restricted(reference, BiometricsPort.LaterEvent.RESTRICTION_LIFTED);
    assertThat(biometrics.search(call(), searchOf(new Capture(prints, null))).hits()).singleElement().matches(hit -> !hit.restricted());
  }

  private void restricted(String reference, BiometricsPort.LaterEvent event) {
    biometrics.report(call(), new BiometricsPort.LaterEventReport(reference, event, LocalDate.of(2026, 11, 23), null, null));
  }

  @Test
  void unusableFingerprintsAreRefusedWithTheirReason() {
    assertThatThrownBy(() -> biometrics.enrol(call(), dataset(new Capture(null, null), "IT")))
        .isInstanceOfSatisfying(
            PartnerRefusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("fingerprints-unusable");
              assertThat(refusal.partner()).isEqualTo(Partner.EURODAC);
              assertThat(refusal.operation()).isEqualTo("enrol");
            });
  }

  @Test
  void eachDatabaseAnswersForItself() {
    answer(
        Partner.SECURITY_DATABASES,
        Map.of(
            "when", Map.of("database", "SIS", "subject.familyNames", "Haddad"),
            "answer", Map.of("result", "HIT", "matches", List.of(Map.of("reference", "SIS-1", "kind", "alert", "threat", true)))));

    assertThat(query(SecurityPort.Database.SIS).matches()).containsExactly(new SecurityPort.Match("SIS-1", "alert", true));
    assertThat(query(SecurityPort.Database.INTERPOL).result()).isEqualTo(SecurityPort.Result.NO_HIT);
  }

  @Test
  void anUrgentReferralIsSeenAtOnce() {
    var urgent = health.refer(call(), new HealthPort.Referral(HealthPort.Care.EMERGENCY_CARE, amina(), true, "fever"));
    var other = health.refer(call(), new HealthPort.Referral(HealthPort.Care.PRELIMINARY_CHECK, amina(), false, null));
    assertThat(urgent.at()).isEqualTo(NOW);
    assertThat(other.at()).isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
  }

  @Test
  void aRequestForCounsellingGetsItsCounsellor() {
    var request =
        legalAid.request(
            call(), new LegalAidPort.CounsellingRequest(LegalAidPort.Service.COUNSELLING, amina(), false, false, List.of("ar")));
    var counsellor = legalAid.assignCounsellor(call(), new LegalAidPort.Assignment(request.reference(), "ar"));
    assertThat(counsellor.counsellor()).isNotBlank();
    assertThatThrownBy(() -> legalAid.assignCounsellor(call(), new LegalAidPort.Assignment("none", "ar")))
        .isInstanceOfSatisfying(PartnerRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo("unknown-reference"));
  }

  @Test
  void noRepresentativeGetsMoreThanThirtyMinors() {
    var minor = new GuardianshipPort.MinorInNeed(amina(), "Trieste", List.of("ar"));
    guardianship.designateProvisionalPerson(call(), minor);
    for (int i = 0; i < 31; i++) {
      var representative = guardianship.appointRepresentative(call(), minor);
      assertThat(representative.minorsInCharge()).isLessThanOrEqualTo(30);
    }
  }

  @Test
  void aPlaceIsAllocatedAndGivenBack() {
    var request = new ReceptionPort.PlaceRequest(ReceptionPort.Setting.OPEN_CENTRE, 3, true, List.of(), LocalDate.of(2026, 11, 23), null);
    var place = reception.allocatePlace(call(), request);
    assertThat(place.facility()).isNotBlank();
    reception.endPlace(call(), new ReceptionPort.PlaceEnd(place.reference(), LocalDate.of(2027, 1, 1), "right-ended"));
  }

  @Test
  void theReceptionAgencySaysNoWhenAllPlacesAreTaken() {
    var request =
        new ReceptionPort.PlaceRequest(ReceptionPort.Setting.BORDER_FACILITY, 20_001, false, List.of(), LocalDate.of(2026, 11, 23), null);
    assertThatThrownBy(() -> reception.allocatePlace(call(), request))
        .isInstanceOfSatisfying(PartnerRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo("no-capacity"));
  }

  @Test
  void theMonitorConfirmsWhatItWasTold() {
    assertThat(monitor.reportBreach(call(), new MonitorPort.BreachReport(caseNumber, "scr-art8-3", "SCR Art 8(3)", NOW)).reference())
        .isNotBlank();
    assertThat(monitor.reportEvent(call(), new MonitorPort.EventReport(caseNumber, "allegation", "SCR Art 10", NOW, "text")).reference())
        .isNotBlank();
  }

  @Test
  void aLetterIsServedTheNextDay() {
    var letter =
        new NotificationPort.Letter(UUID.randomUUID(), "decision", "ar", "application/pdf", "JVBERi0=", amina(), "Via Roma 1", true);
    var answer = notification.deliver(call().answeredBy("decision-notified"), letter);
    assertThat(notification.proofOfService(call(), answer.reference()).served()).isFalse();

    clock.forward(java.time.Duration.ofDays(1));
    assertThat(notification.proofOfService(call(), answer.reference()).served()).isTrue();
    lateAnswers.sendDue();
    assertThat(workplace.inbox).singleElement().satisfies(event -> {
      assertThat(event.caseNumber()).isEqualTo(caseNumber);
      assertThat(event.body()).containsEntry("type", "decision-notified").containsEntry("at", "2026-11-24T09:20:00Z");
    });
  }

  @Test
  void theCourtRulesAsItIsTold() {
    answer(Partner.COURT, Map.of("answer", Map.of("outcome", "REMITTED"), "count", 1));
    var filing =
        new CourtPort.Filing(
            amina(), "manifestly-unfounded", "border", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 2), NOW, true);
    var filed = court.file(call().answeredBy("appeal-ruled"), filing);
    assertThat(court.ruling(call(), filed.reference()).outcome()).isNull();

    clock.set(Instant.parse("2026-12-23T09:20:00Z"));
    assertThat(lateAnswers.sendDue()).isTrue();
    assertThat(workplace.inbox).singleElement().satisfies(event ->
        assertThat((Map<?, ?>) event.body().get("data")).isEqualTo(
            Map.of("reference", filed.reference(), "outcome", "REMITTED", "ruledOn", "2026-12-23", "id", idOf(event))));
  }

  @Test
  void aCancelledDepartureIsNeverConfirmed() {
    var request =
        new ReturnOperatorPort.DepartureRequest(
            ReturnOperatorPort.Kind.VOLUNTARY, amina(), "TN", null, LocalDate.of(2026, 12, 1), false, List.of());
    var kept = returnOperator.bookDeparture(call().answeredBy("return-confirmed"), request);
    var cancelled = returnOperator.bookDeparture(call().answeredBy("return-confirmed"), request);
    returnOperator.cancelDeparture(call(), new ReturnOperatorPort.Cancellation(cancelled.reference(), "allowed-to-remain"));

    assertThat(kept.departureAt()).isEqualTo(Instant.parse("2026-11-24T08:00:00Z"));
    clock.set(kept.departureAt());
    lateAnswers.sendDue();
    assertThat(workplace.inbox).hasSize(1);
    assertThat(returnOperator.departure(call(), kept.reference()).left()).isTrue();
    assertThat(returnOperator.departure(call(), cancelled.reference()).left()).isFalse();
  }

  @Test
  void integrationServicesAnswerWithProviderAndDay() {
    var request = new IntegrationPort.ServiceRequest(amina(), "Bologna", List.of());
    assertThat(integration.enrolInSchool(call(), request).from()).isEqualTo(LocalDate.of(2026, 11, 30));
    assertThat(integration.registerForEmployment(call(), request).provider()).isNotBlank();
    assertThat(integration.registerForHealthCare(call(), request).provider()).isNotBlank();
    var permit =
        new IntegrationPort.PermitOrder(
            IntegrationPort.PermitKind.REFUGEE, amina(), LocalDate.of(2026, 11, 23), LocalDate.of(2029, 11, 22));
    assertThat(integration.orderPermit(call(), permit).readyOn()).isEqualTo(LocalDate.of(2026, 12, 7));
  }

  @Test
  void nobodyReachesASimulatorWithoutSigningIn() {
    assertThat(http.postForEntity("/simulators/eurodac/searches", Map.of(), String.class).getStatusCode())
        .isEqualTo(HttpStatus.UNAUTHORIZED);
  }

  private static Object idOf(Received event) {
    return ((Map<?, ?>) event.body().get("data")).get("id");
  }

  private SecurityPort.QueryAnswer query(SecurityPort.Database database) {
    return security.query(call(), new SecurityPort.Query(database, amina(), null, null));
  }

  private static BiometricsPort.Dataset dataset(String prints, String memberState, BiometricsPort.Category category) {
    return datasetOf(category, new Capture(prints, null), memberState);
  }

  private static BiometricsPort.Dataset dataset(Capture capture, String memberState) {
    return datasetOf(BiometricsPort.Category.APPLICANT, capture, memberState);
  }
}
