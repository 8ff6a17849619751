package eu.pactway.screening;

import eu.pactway.partner.SecurityPort.Match;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads what a database sends later, as the inbox keeps it: {@code result} and {@code matches} as in its contract. */
final class LaterAnswers {

  private LaterAnswers() {}

  /** A hit is a hit also where its records cannot be read: an officer then looks into it. */
  static DatabaseQuery of(DatabaseQuery query, Map<String, Object> data) {
    boolean hit = "HIT".equals(data.get("result"));
    List<Match> matches =
        data.get("matches") instanceof Collection<?> list
            ? list.stream().filter(Map.class::isInstance).map(match -> match((Map<?, ?>) match)).toList()
            : List.of();
    return query.answered(hit ? DatabaseQuery.Result.HIT : DatabaseQuery.Result.NO_HIT, matches);
  }

  private static Match match(Map<?, ?> match) {
    return new Match(text(match.get("reference")), text(match.get("kind")), Boolean.TRUE.equals(match.get("threat")));
  }

  private static String text(Object value) {
    return value == null ? "unknown" : value.toString();
  }
}
