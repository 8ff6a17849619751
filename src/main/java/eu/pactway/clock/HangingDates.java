package eu.pactway.clock;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.engine.DrawnTimers;
import eu.pactway.engine.HangingDate;
import eu.pactway.law.DecidedLaw;
import eu.pactway.law.TimeLimit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Drawn timers and dates of tasks whose limit has no clock of its own: they move with the law and with events all the same. */
@Component
class HangingDates {

  private final DrawnTimers drawnTimers;
  private final RecountRows recountRows;
  private final ClockDates dates;
  private final CaseFile caseFile;

  HangingDates(DrawnTimers drawnTimers, RecountRows recountRows, ClockDates dates, CaseFile caseFile) {
    this.drawnTimers = drawnTimers;
    this.recountRows = recountRows;
    this.dates = dates;
    this.caseFile = caseFile;
  }

  /** Running cases that may have some, whether or not they have a clock. */
  List<String> cases(Instant reach, String after, int atMost) {
    return drawnTimers.cases(reach, after, atMost);
  }

  /** Where they would stand under that law; only those that move, one a case and limit. */
  List<ClockMove> moves(List<String> caseNumbers, DecidedLaw law) {
    List<HangingDate> hanging = drawnTimers.hanging(caseNumbers);
    if (hanging.isEmpty()) {
      return List.of();
    }
    Map<String, Set<String>> withClock = recountRows.limits(caseNumbers);
    return hanging.stream()
        .filter(date -> date.limits().stream().noneMatch(withClock.getOrDefault(date.caseNumber(), Set.of())::contains))
        .flatMap(date -> move(date, caseFile.events(date.caseNumber()), law).stream())
        .distinct()
        .toList();
  }

  void carryOut(ClockMove move) {
    String caseNumber = move.caseNumber();
    drawnTimers.move(
        caseNumber,
        move.timeLimit(),
        move.after().governingEnd(),
        null,
        other -> dates.origin(caseNumber, dates.limit(other)).isPresent());
  }

  private Optional<ClockMove> move(HangingDate date, List<LegalEvent> events, DecidedLaw law) {
    return date.limits().stream()
        .map(dates::limit)
        .flatMap(limit -> dates.origin(events, limit).map(origin -> move(date, limit, origin, law)).stream())
        .findFirst()
        .filter(move -> !move.after().governingEnd().equals(move.before().governingEnd()));
  }

  private ClockMove move(HangingDate date, TimeLimit limit, Origin origin, DecidedLaw law) {
    // as finely as the engine keeps it
    Instant end = Origin.governing(limit, dates.count(law, date.caseNumber(), limit, origin, List.of())).truncatedTo(ChronoUnit.MILLIS);
    return new ClockMove(
        date.caseNumber(), limit.id(), ClockEnds.drawn(date.due()), ClockEnds.drawn(end), ClockMove.Outcome.MOVED);
  }
}
