package eu.pactway.responsibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts of the assessment, from the forms of the determination.
 *
 * @param here the State that determines
 * @param registered day of the registration
 * @param criteria answers of {@code responsibility-criteria}; empty where the facts were not needed
 * @param minor answers of {@code responsibility-best-interests}
 * @param recorded answers of {@code responsibility-recorded-state}; empty where no State is on record or its responsibility has ceased.
 *     Data of an entry, or of a stay, are no record of responsibility
 */
record CriteriaFacts(String here, LocalDate registered, boolean unaccompaniedMinor, boolean securityThreat,
    Map<String, Object> criteria, Map<String, Object> minor, Map<String, Object> recorded) {

  Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("registration", Map.of("member_state", here, "date", registered.toString()));
    facts.put("applicant", applicant());
    facts.put("security_threat", securityThreat);
    if (yes(criteria, "examineHere") || yes(recorded, "examineHere")) {
      facts.put("discretionary_clause", here);
    }
    kin(facts);
    dependency(facts);
    documents(facts);
    entry(facts);
    recorded(facts);
    if (criteria.get("transferRiskIn") instanceof List<?> states) {
      facts.put("charter4_risk_in", states);
    }
    return facts;
  }

  private Map<String, Object> applicant() {
    Map<String, Object> applicant = new LinkedHashMap<>();
    applicant.put("age_group", unaccompaniedMinor ? "unaccompanied-minor" : "adult");
    if (unaccompaniedMinor) {
      applicant.put("best_interests_oppose", "yes".equals(minor.get("bestInterestsFinding")));
      applicant.put("first_registration_in_best_interests", !Boolean.FALSE.equals(minor.get("stayingHereInBestInterests")));
    }
    return applicant;
  }

  private void kin(Map<String, Object> facts) {
    String relation = text(criteria, "kinRelation");
    if (relation == null || relation.equals("none") || text(criteria, "kinState") == null) {
      return;
    }
    String status = text(criteria, "kinStatus");
    if (unaccompaniedMinor) {
      List<Map<String, Object>> kin = new ArrayList<>();
      String as = relation.equals("relative") ? "aunt" : relation.equals("sibling") ? "sibling" : "responsible-adult";
      for (String state : new String[] {text(criteria, "kinState"), text(criteria, "secondKinState")}) {
        if (state != null && !state.equals("none")) {
          kin.add(Map.of("relation", as, "member_state", state, "legally_present", !"not-legally-present".equals(status),
              "able_to_care", yes(criteria, "kinAbleToCare")));
        }
      }
      facts.put("kin", kin);
    } else if (status != null && !status.endsWith("legally-present")) {
      String as = relation.equals("sibling") || relation.equals("relative") ? "adult-sibling" : relation;
      facts.put("family", List.of(Map.of("relation", as, "member_state", text(criteria, "kinState"), "status", status,
          "written_desire", yes(criteria, "writtenDesire"), "family_formed_before_arrival", yes(criteria, "familyBeforeArrival"))));
    }
  }

  private void dependency(Map<String, Object> facts) {
    if (yes(criteria, "dependencyExists") && text(criteria, "dependencyState") != null) {
      facts.put("dependency", Map.of("relative_legally_resident_in", text(criteria, "dependencyState"), "ties_existed_before", true,
          "able_to_care", true, "written_desire", yes(criteria, "dependencyDesire"),
          "applicant_can_travel", yes(criteria, "applicantCanTravel")));
    }
  }

  private void documents(Map<String, Object> facts) {
    String type = text(criteria, "stateDocumentType");
    if (type != null && !type.equals("none") && text(criteria, "documentState") != null && text(criteria, "documentValidUntil") != null) {
      Map<String, Object> document = new LinkedHashMap<>(Map.of("type", type, "member_state", text(criteria, "documentState"),
          "valid_until", text(criteria, "documentValidUntil")));
      if (yes(criteria, "documentFraudAfterIssue")) {
        document.put("fraud", "after-issue-established-by-issuer");
      }
      facts.put("documents", List.of(document));
    }
    if (yes(criteria, "diplomaExists") && text(criteria, "diplomaState") != null && text(criteria, "diplomaIssuedOn") != null) {
      facts.put("diplomas", List.of(Map.of("member_state", text(criteria, "diplomaState"),
          "issued", text(criteria, "diplomaIssuedOn"), "on_site", true)));
    }
  }

  private void entry(Map<String, Object> facts) {
    String kind = text(criteria, "entryKind");
    String state = text(criteria, "entryState");
    String date = text(criteria, "entryDate");
    if (kind == null || state == null) {
      return;
    }
    switch (kind) {
      case "irregular" -> facts.put("irregular_crossing", dated(state, date));
      case "sar" -> facts.put("sar_disembarkation", dated(state, date));
      case "visa-free" -> facts.put("visa_waived_entry",
          Map.of("entry_state", state, "visa_waived_in_registration_state", yes(criteria, "visaFreeHereToo")));
      case "airport" -> facts.put("airport_transit_application", true);
      default -> { }
    }
  }

  private void recorded(Map<String, Object> facts) {
    String state = text(recorded, "recordedState");
    if (state == null) {
      return;
    }
    Map<String, Object> eurodac = new LinkedHashMap<>();
    switch (String.valueOf(recorded.get("recordKind"))) {
      case "determining" -> eurodac.put("earlier_registration", Map.of("member_state", state));
      case "admitted" -> eurodac.put("admitted_person_state", state);
      case "responsible" -> eurodac.put("responsible_member_state", state);
      default -> {
        return;
      }
    }
    switch (String.valueOf(recorded.get("cessationGround"))) {
      case "absence" -> facts.put("absence", absence(state));
      case "return" -> eurodac.put("left_in_compliance_with_return_decision", text(recorded, "leftOn"));
      case "border" -> facts.put("earlier_procedure", dated("type", "border", "final", text(recorded, "borderDecisionFinalOn")));
      case "residence-document" -> facts.put("residence_document_issued_by", text(recorded, "residenceDocumentState"));
      default -> { }
    }
    facts.put("eurodac", eurodac);
  }

  private Map<String, Object> absence(String state) {
    Map<String, Object> absence = dated("exit", text(recorded, "leftOn"), "entry", text(recorded, "reenteredOn"));
    absence.put("established_by", state);
    return absence;
  }

  private static Map<String, Object> dated(String state, String date) {
    return dated("member_state", state, "date", date);
  }

  private static Map<String, Object> dated(String one, String first, String other, String second) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(one, first);
    values.put(other, second);
    return values;
  }

  private static boolean yes(Map<String, Object> answers, String field) {
    return Boolean.TRUE.equals(answers.get(field));
  }

  private static String text(Map<String, Object> answers, String field) {
    Object value = answers.get(field);
    return value == null || value.toString().isBlank() ? null : value.toString();
  }
}
