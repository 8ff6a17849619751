package eu.pactway.biometrics;

import static eu.pactway.database.Timestamps.instant;

import eu.pactway.casefile.Authority;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What Eurodac was told of a stored data set later, as the person may read it (Eurodac Arts 16, 17(2), 22 to 25, 31 and 43(2)). */
@Repository
class SentItems {

  /** Shown by a line of its own, or changing the data rather than adding to them. */
  private static final Set<Transmission> OF_THEIR_OWN =
      Set.of(
          Transmission.SECURITY_FLAG, Transmission.SECURITY_FLAG_REMOVED, Transmission.RESTRICTION, Transmission.RESTRICTION_LIFTED,
          Transmission.CORRECTION, Transmission.ERASE);

  private record Sent(Transmission kind, Instant at, String memberState) {}

  private final JdbcClient jdbc;
  private final Authority authority;

  SentItems(JdbcClient jdbc, Authority authority) {
    this.jdbc = jdbc;
    this.authority = authority;
  }

  /** By the names of the letter: what it is, its day, and the State where one was named; in the order in which they were sent. */
  List<Map<String, Object>> of(Dataset dataset) {
    return sent(dataset).stream().filter(item -> !OF_THEIR_OWN.contains(item.kind())).map(this::shown).toList();
  }

  boolean hasSecurityFlag(Dataset dataset) {
    return sent(dataset).stream()
        .map(Sent::kind)
        .filter(kind -> kind == Transmission.SECURITY_FLAG || kind == Transmission.SECURITY_FLAG_REMOVED)
        .reduce((earlier, later) -> later)
        .filter(kind -> kind == Transmission.SECURITY_FLAG)
        .isPresent();
  }

  private Map<String, Object> shown(Sent item) {
    Map<String, Object> shown = new HashMap<>();
    shown.put("item", item.kind().name().toLowerCase(Locale.ROOT));
    shown.put("itemOn", LocalDate.ofInstant(item.at(), authority.zone()));
    shown.put("itemCountry", item.memberState());
    return shown;
  }

  private List<Sent> sent(Dataset dataset) {
    return jdbc.sql(
            """
            select kind, event_at, member_state from pactway.eurodac_transmission
            where case_number = ? and category = ? and sent_at is not null order by place""")
        .params(dataset.caseNumber(), dataset.category().name())
        .query((row, number) -> new Sent(Transmission.valueOf(row.getString("kind")), instant(row, "event_at"), row.getString("member_state")))
        .list();
  }
}
