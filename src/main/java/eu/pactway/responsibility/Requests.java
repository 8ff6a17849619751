package eu.pactway.responsibility;

import eu.pactway.decisions.Facts;
import java.time.LocalDate;

/** Requests between States and their time limits: AMMR Arts 39 to 41, 45, 46 and 67, CFMR Art 12. */
record Requests(Facts facts, LocalDate registered, LookBack lookBack) {

  /** Whether a take charge request was not sent in time, so that the State of registration is responsible. */
  boolean requestMissed() {
    LocalDate sent = facts.date("take_charge.sent");
    return sent != null && sent.isAfter(requestDue()) && !lateRequestOpen();
  }

  /** Art 39(1) fourth subparagraph. */
  private boolean lateRequestOpen() {
    return facts.is("applicant.age_group", "unaccompanied-minor") && !facts.list("kin").isEmpty()
        && !facts.is("take_charge.first_decision_on_substance_taken");
  }

  private LocalDate requestDue() {
    if (facts.is("crisis.derogation", "CFMR Art 12(1)")) {
      return lookBack.inTimeUntil("cfmr-art12-2a-take-charge-request", registered);
    }
    LocalDate due = lookBack.inTimeUntil("ammr-art39-1-take-charge-request", registered);
    LocalDate hit = facts.has("eurodac_hit.received") ? facts.date("eurodac_hit.received") : facts.date("vis_hit.received");
    return hit == null ? due : earlier(due, lookBack.inTimeUntil("ammr-art39-1-take-charge-request-hit", hit));
  }

  /** EXPRESS, BY_DEFAULT, or null where nothing is settled. */
  String acceptance() {
    if (facts.is("take_charge.reply", "accepted")) {
      return "EXPRESS";
    }
    boolean unreasoned = facts.is("take_charge.reply", "refused") && facts.isNot("take_charge.substantiated_reasons");
    boolean expired = facts.is("take_charge.reply_period_expired") && (unreasoned || facts.is("take_charge.reply", "none"));
    return expired || facts.has("take_charge.accepted_by_default") ? "BY_DEFAULT" : null;
  }

  /** The day of an acceptance, express or by silence. */
  LocalDate acceptanceDate() {
    if (facts.has("take_charge.reply_date")) {
      return facts.date("take_charge.reply_date");
    }
    return facts.has("take_charge.accepted_by_default") ? facts.date("take_charge.accepted_by_default") : acceptedBySilence();
  }

  private LocalDate acceptedBySilence() {
    LocalDate received = facts.date("take_charge.received");
    if (received == null || !"BY_DEFAULT".equals(acceptance())) {
      return null;
    }
    boolean hit = facts.has("eurodac_hit") || facts.has("vis_hit");
    String limit = facts.is("applicant.detained") ? "ammr-art45-2-reply-detained" : hit ? "ammr-art40-2-reply-hit" : "ammr-art40-1-reply";
    return lookBack.inTimeUntil(limit, received);
  }

  boolean confirmedByDefault() {
    return facts.is("take_back.reply", "none");
  }

  /** Whether the person was not transferred in time. */
  boolean transferMissed() {
    LocalDate start = transferStart();
    LocalDate today = facts.date("transfer.today");
    boolean open = facts.isNot("transfer.carried_out") && !facts.is("transfer.suspensive_effect");
    return open && start != null && today != null && today.isAfter(transferDue(start));
  }

  private LocalDate transferStart() {
    if (facts.has("take_back.confirmed")) {
      return facts.date("take_back.confirmed");
    }
    if (confirmedByDefault()) {
      return lookBack.inTimeUntil("ammr-art41-3-confirmation", facts.date("take_back.sent"));
    }
    return acceptanceDate();
  }

  private LocalDate transferDue(LocalDate start) {
    LocalDate due = lookBack.inTimeUntil("ammr-art46-1-transfer", start);
    LocalDate informed = facts.date("transfer.absconding_informed");
    if (informed == null || informed.isAfter(due)) {
      return due;
    }
    LocalDate latest = lookBack.inTimeUntil("ammr-art46-2-absconding", informed);
    LocalDate reappeared = facts.date("transfer.reappeared");
    if (reappeared == null) {
      return latest;
    }
    LocalDate remaining = lookBack.inTimeUntil("ammr-art46-2-reappearance", reappeared);
    return earlier(latest, remaining.isAfter(due) ? remaining : due);
  }

  /** Whether the State of relocation has confirmed, expressly or by silence, and the person is not there yet. */
  boolean relocationConfirmed() {
    if (!facts.has("relocation") || facts.has("relocation.arrived") || facts.is("relocation.reply", "refused")) {
      return false;
    }
    return facts.has("relocation.confirmed") || facts.is("relocation.reply", "confirmed") || relocationAnswerOver();
  }

  private boolean relocationAnswerOver() {
    LocalDate received = facts.date("relocation.information_received");
    LocalDate today = facts.date("relocation.today");
    if (received == null || today == null) {
      return false;
    }
    String limit = facts.has("relocation.postponement_announced") ? "ammr-art67-9-confirmation-extended" : "ammr-art67-9-confirmation";
    return today.isAfter(lookBack.inTimeUntil(limit, received));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
