package eu.pactway.responsibility;

import eu.pactway.decisions.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** Residence documents, visas and diplomas of an applicant: AMMR Arts 29 and 30. */
record Documents(Facts facts, LocalDate registered, LookBack lookBack) {

  void find(Findings findings) {
    List<Facts> valid = usable().filter(this::isValid).toList();
    String best = valid.stream().max(strength(valid)).map(Documents::issuer).orElse(null);
    findings
        .is("severalValidDocuments", valid.stream().map(Documents::issuer).distinct().count() > 1)
        .is("validResidenceDocument", valid.stream().anyMatch(d -> d.is("type", "residence-document")))
        .is("validVisa", valid.stream().anyMatch(d -> d.is("type", "visa")))
        .state("documentState", best);
    List<Facts> ended = usable().filter(d -> !isValid(d) && endedRecently(d)).toList();
    findings.names("documentEndedRecently", "endedDocumentState", ended.stream().max(strength(ended)).map(Documents::issuer).orElse(null));
    findings.names("diplomaIssuedRecently", "diplomaState", diploma());
  }

  private java.util.stream.Stream<Facts> usable() {
    return facts.list("documents").stream().filter(d -> !d.is("fraud", "after-issue-established-by-issuer"));
  }

  private boolean isValid(Facts document) {
    LocalDate end = end(document);
    return end != null && !end.isBefore(registered);
  }

  private boolean endedRecently(Facts document) {
    String limit = document.is("type", "visa") ? "ammr-art29-4-visa-lookback" : "ammr-art29-4-residence-document-lookback";
    LocalDate end = end(document);
    return end != null && registered.isBefore(lookBack.end(limit, end));
  }

  /** Expiry, or annulment where that came first. */
  private static LocalDate end(Facts document) {
    LocalDate until = document.date("valid_until");
    LocalDate annulled = document.date("annulled_on");
    return annulled != null && (until == null || annulled.isBefore(until)) ? annulled : until;
  }

  /** Residence documents before visas; the longer right or validity, except among visas of one type; then the later expiry (Art 29(3)). */
  private static Comparator<Facts> strength(List<Facts> documents) {
    boolean visasOfOneType =
        documents.stream().filter(d -> d.is("type", "visa")).map(d -> String.valueOf(d.text("visa_type"))).distinct().count() < 2;
    return Comparator.<Facts, Boolean>comparing(d -> d.is("type", "residence-document"))
        .thenComparing(d -> d.is("type", "visa") && visasOfOneType ? BigDecimal.ZERO : length(d))
        .thenComparing(Documents::end);
  }

  private static BigDecimal length(Facts document) {
    BigDecimal months = document.number("right_of_residence_months");
    if (months != null) {
      return months;
    }
    LocalDate from = document.date("valid_from");
    return from == null ? BigDecimal.ZERO : BigDecimal.valueOf(ChronoUnit.DAYS.between(from, document.date("valid_until")));
  }

  private static String issuer(Facts document) {
    String represented = document.text("issued_on_behalf_of");
    return represented != null ? represented : document.text("member_state");
  }

  private String diploma() {
    return facts.list("diplomas").stream()
        .filter(d -> !d.isNot("on_site"))
        .filter(d -> registered.isBefore(lookBack.end("ammr-art30-1-diploma-lookback", d.date("issued"))))
        .max(Comparator.<Facts, BigDecimal>comparing(d -> d.has("study_months") ? d.number("study_months") : BigDecimal.ZERO)
            .thenComparing(d -> d.date("issued")))
        .map(d -> d.text("member_state"))
        .orElse(null);
  }
}
