package eu.pactway.partner;

import java.util.List;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** The databases of identification and security checks, SCR Arts 14 to 16: each query asks one database, each database fails alone. */
public interface SecurityPort {

  /** Databases of SCR Arts 14(1) and 15(2)-(3). */
  enum Database {
    CIR("Common Identity Repository"),
    SIS("Schengen Information System"),
    VIS("Visa Information System"),
    EES("Entry/Exit System"),
    ETIAS("ETIAS with its watchlist"),
    ECRIS_TCN("ECRIS-TCN"),
    EUROPOL("Europol data"),
    INTERPOL("Interpol databases"),
    NATIONAL("National databases");

    private final String title;

    Database(String title) {
      this.title = title;
    }

    /** As people call it. */
    public String title() {
      return title;
    }
  }

  enum Result {
    NO_HIT,
    HIT
  }

  /**
   * One question to one database.
   *
   * @param documentNumber of a travel or identity document; null without one
   * @param capture for databases that compare biometric data; null otherwise
   * @param direct true where the European search portal is left out (SCR Art 14(3))
   */
  record Query(Database database, Subject subject, String documentNumber, Capture capture, boolean direct) implements AsksFor {

    public Query(Database database, Subject subject, String documentNumber, Capture capture) {
      this(database, subject, documentNumber, capture, false);
    }

    @Override
    public String asksFor() {
      return database.title();
    }
  }

  /**
   * One matching record.
   *
   * @param kind the database's own word for the record, such as {@code alert-refusal-of-entry}
   * @param threat true when the record speaks of a threat to internal security (SCR Art 15)
   */
  record Match(String reference, String kind, boolean threat) {}

  /** The database's answer; with {@code pending} it follows under {@link Call#answerEvent()}, and result and matches are null. */
  record QueryAnswer(boolean pending, String reference, Database database, Result result, List<Match> matches) {}

  /** What the unit responsible for a record says of it. */
  enum Opinion {
    THREAT,
    NO_THREAT,
    OTHER_PERSON
  }

  /**
   * A match that the unit responsible is asked about (SCR Art 16(3) to (7)).
   *
   * @param unit such as {@code sirene} or {@code etias-national-unit}
   */
  record Consultation(String unit, Database database, Match match, Subject subject) implements AsksFor {

    @Override
    public String asksFor() {
      return "opinion on a match in " + database.title();
    }
  }

  /** The unit's answer; with {@code pending} it follows under {@link Call#answerEvent()}, and the opinion is null. */
  record ConsultationAnswer(boolean pending, String reference, Opinion opinion) {}

  /** Refusals: {@code query-incomplete}, {@code esp-unavailable} (ask directly), {@code biometrics-unusable} (ask with identity data). */
  @PostExchange("/queries")
  QueryAnswer query(Call call, @RequestBody Query query);

  @PostExchange("/consultations")
  ConsultationAnswer consult(Call call, @RequestBody Consultation consultation);
}
