package eu.pactway.responsibility;

import eu.pactway.decisions.Facts;
import java.time.LocalDate;

/** How the applicant came into the Member States: AMMR Arts 31 to 33. */
record Entry(Facts facts, String determiningState, LocalDate registered, LookBack lookBack) {

  void find(Findings findings) {
    findings.names("visaWaivedEntry", "visaWaivedState", visaWaivedState());
    findings.is("airportTransit", facts.is("airport_transit_application"));
    findings.names("relocatedAfterEntry", "relocatedToState", facts.text("relocated_to"));
    findings.names("disembarkedRecently", "disembarkationState", recent("sar_disembarkation", "ammr-art33-2-sar-disembarkation-cutoff"));
    findings.names("crossedRecently", "crossingState",
        facts.has("sar_disembarkation") ? null : recent("irregular_crossing", "ammr-art33-1-irregular-entry-cutoff"));
  }

  private String visaWaivedState() {
    boolean alsoHere = facts.is("visa_waived_entry.visa_waived_in_registration_state");
    return facts.has("visa_waived_entry") && alsoHere ? determiningState : facts.text("visa_waived_entry.entry_state");
  }

  /** The State of the entry, unless more than the time of the limit lies between it and the registration. */
  private String recent(String fact, String limit) {
    LocalDate date = facts.date(fact + ".date");
    return date == null || registered.isAfter(lookBack.end(limit, date)) ? null : facts.text(fact + ".member_state");
  }
}
