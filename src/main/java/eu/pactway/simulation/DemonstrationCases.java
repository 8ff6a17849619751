package eu.pactway.simulation;

import eu.pactway.casefile.Arrival;
import eu.pactway.casefile.ArrivalKind;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.NewCase;
import eu.pactway.casefile.NewPerson;
import eu.pactway.journey.Journeys;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A handful of invented cases at different stages, so that a first visitor finds work in every queue. Opened once, on an empty database.
 * They begin weeks ago and are worked with hours between the steps, so that their dates are those of real cases.
 */
@Component
@Profile("demo & simulators")
@Order(100)
class DemonstrationCases implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(DemonstrationCases.class);

  /**
   * @param arrivedAgo before the first start of the application
   * @param until element or process at which the case is left; null where it has only been opened
   * @param stepTime how long each step took
   */
  private record Demonstration(Duration arrivedAgo, NewPerson person, ArrivalKind kind, boolean unaccompanied, String until, Duration stepTime) {}

  private final Journeys journeys;
  private final Player player;
  private final TimeTravel time;
  private final HistoryService historyService;
  private final SimulationSettings settings;

  DemonstrationCases(Journeys journeys, Player player, TimeTravel time, HistoryService historyService, SimulationSettings settings) {
    this.journeys = journeys;
    this.player = player;
    this.time = time;
    this.historyService = historyService;
    this.settings = settings;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (historyService.createHistoricProcessInstanceQuery().count() > 0) {
      return;
    }
    if (settings.demonstrationCases() > 0 && !time.isHeld()) {
      Instant now = time.now();
      try {
        demonstrations().stream().limit(settings.demonstrationCases()).forEach(demonstration -> show(demonstration, now));
        time.advanceTo(now);
      } catch (RuntimeException moved) {
        // Somebody who moves time meanwhile gets fewer cases to look at, and the application all the same.
        log.error("The demonstration cases were not played to their end", moved);
      } finally {
        time.followSystem();
      }
    }
  }

  private void show(Demonstration demonstration, Instant now) {
    Instant arrived = now.minus(demonstration.arrivedAgo()).truncatedTo(ChronoUnit.MINUTES);
    Instant opened = arrived.plus(Duration.ofMinutes(50));
    if (!time.isHeld()) {
      time.beginAt(opened);
    } else if (opened.isAfter(time.now())) {
      time.advanceTo(opened);
    }
    String caseNumber = journeys.begin(newCase(demonstration, arrived));
    if (demonstration.until() != null) {
      PlayResult result = player.play(caseNumber, new PlayRequest(demonstration.until(), Map.of(), demonstration.stepTime()));
      log.info("Demonstration case {} stands in stage {}", caseNumber, result.stage());
    }
  }

  /** Oldest first, and each left before the next arrives. */
  private static List<Demonstration> demonstrations() {
    return List.of(
        new Demonstration(
            Duration.ofDays(21), person("Omar", "Khalil", "1995-06-21", "M", "SY", "ar"), ArrivalKind.BORDER_CROSSING_POINT, false,
            "userTask_examineRegular", Duration.ofHours(5)),
        new Demonstration(
            Duration.ofDays(9), person("Amina", "Warsame", "1979-12-01", "F", "SO", "so"), ArrivalKind.INLAND_APPLICATION, false,
            "responsibility-determination", Duration.ofHours(4)),
        new Demonstration(
            Duration.ofDays(4), person("Ahmad", "Rahimi", "1988-09-30", "M", "AF", "fa"), ArrivalKind.IRREGULAR_CROSSING, false,
            "registration-and-lodging", Duration.ofHours(3)),
        new Demonstration(
            Duration.ofHours(20), person("Yonas", "Tesfay", "2010-02-03", "M", "ER", "ti"), ArrivalKind.SEARCH_AND_RESCUE, true,
            "userTask_checkHealth", Duration.ofHours(1)),
        new Demonstration(
            Duration.ofHours(5), person("Rana", "Haddad", "1991-04-17", "F", "SY", "ar"), ArrivalKind.BORDER_CROSSING_POINT, false,
            null, null));
  }

  private static NewPerson person(String givenNames, String familyNames, String born, String sex, String nationality, String language) {
    return new NewPerson(givenNames, familyNames, LocalDate.parse(born), sex, nationality, List.of(language));
  }

  private static NewCase newCase(Demonstration demonstration, Instant arrived) {
    return new NewCase(
        new Arrival(demonstration.kind(), new Moment(arrived, false), "Trieste"),
        new Moment(arrived.plus(Duration.ofMinutes(30)), false),
        demonstration.person(),
        demonstration.unaccompanied(),
        null,
        null);
  }
}
