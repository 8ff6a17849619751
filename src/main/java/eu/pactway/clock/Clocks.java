package eu.pactway.clock;

import eu.pactway.engine.DrawnTimers;
import eu.pactway.engine.TaskDates;
import eu.pactway.engine.TimeLimitIds;
import eu.pactway.law.Catalogue;
import eu.pactway.law.TimeLimit;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What models ask of the clocks: {@code ${clocks.due(execution,'<time limits>')}} in timers, and the dates of user tasks. */
@Component("clocks")
public class Clocks implements TaskDates, TimeLimitIds {

  private final ClockRows rows;
  private final ClockDates dates;
  private final ClockViews views;
  private final Catalogue catalogue;
  private final Recount recount;

  Clocks(ClockRows rows, ClockDates dates, ClockViews views, Catalogue catalogue, Recount recount) {
    this.rows = rows;
    this.dates = dates;
    this.views = views;
    this.catalogue = catalogue;
    this.recount = recount;
  }

  /**
   * The end of a limit that counts for the case: that of its open clock, else computed from the recorded event. Starts nothing. While the
   * clock stands still without a known end, a day that no case sees: its timer is there, and does not fire.
   *
   * @param timeLimits one, or several by commas, of which the first that has started for the case counts
   * @throws MissingTriggerException when none of the events that can start the limit is recorded
   */
  public Date due(DelegateExecution execution, String timeLimits) {
    String caseNumber = execution.getProcessBusinessKey();
    List<String> ids = List.of(timeLimits.split(","));
    String started = ids.stream().filter(id -> recount.started(caseNumber, id)).findFirst().orElse(ids.get(ids.size() - 1));
    TimeLimit limit = dates.limit(started);
    return Date.from(
        rows.open(caseNumber, started)
            .map(row -> row.standsStill() ? DrawnTimers.HELD : row.governingEndAt())
            .orElseGet(() -> counted(caseNumber, limit, dates.originOrRefuse(caseNumber, limit))));
  }

  @Override
  public Optional<Dates> of(String caseNumber, String timeLimit) {
    TimeLimit limit = dates.limit(timeLimit);
    Optional<ClockRow> open = rows.open(caseNumber, timeLimit);
    return open.isPresent()
        ? open.map(row -> new Dates(row.standsStill() ? null : row.governingEndAt(), views.warnAt(row, limit)))
        : dates.origin(caseNumber, limit).map(origin -> new Dates(counted(caseNumber, limit, origin), null));
  }

  @Override
  public boolean known(String id) {
    return catalogue.find(id).isPresent();
  }

  private Instant counted(String caseNumber, TimeLimit limit, Origin origin) {
    return Origin.governing(limit, dates.count(caseNumber, limit, origin, List.of()));
  }
}
