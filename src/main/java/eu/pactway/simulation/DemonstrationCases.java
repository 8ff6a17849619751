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

/** A handful of invented cases at different stages, so that a first visitor finds work in every queue. Opened once, on an empty database. */
@Component
@Profile("demo & simulators")
@Order(100)
class DemonstrationCases implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(DemonstrationCases.class);

  private record Demonstration(NewCase newCase, String until) {}

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
    boolean held = time.isHeld();
    Instant now = time.now();
    demonstrations(now).stream().limit(settings.demonstrationCases()).forEach(this::show);
    if (!held) {
      time.followSystem();
    }
  }

  private void show(Demonstration demonstration) {
    String caseNumber = journeys.begin(demonstration.newCase());
    if (demonstration.until() != null) {
      PlayResult result = player.play(caseNumber, new PlayRequest(demonstration.until(), Map.of(), null));
      log.info("Demonstration case {} stands in stage {}", caseNumber, result.stage());
    }
  }

  private static List<Demonstration> demonstrations(Instant now) {
    return List.of(
        new Demonstration(aCase(now, 5, ArrivalKind.BORDER_CROSSING_POINT, "Rana", "Haddad", "1991-04-17", "F", "SY", "ar", false), null),
        new Demonstration(
            aCase(now, 20, ArrivalKind.SEARCH_AND_RESCUE, "Yonas", "Tesfay", "2010-02-03", "M", "ER", "ti", true), "screening"),
        new Demonstration(
            aCase(now, 30, ArrivalKind.IRREGULAR_CROSSING, "Ahmad", "Rahimi", "1988-09-30", "M", "AF", "fa", false),
            "registration-and-lodging"),
        new Demonstration(
            aCase(now, 40, ArrivalKind.INLAND_APPLICATION, "Amina", "Warsame", "1979-12-01", "F", "SO", "so", false),
            "responsibility-determination"),
        new Demonstration(
            aCase(now, 60, ArrivalKind.BORDER_CROSSING_POINT, "Omar", "Khalil", "1995-06-21", "M", "SY", "ar", false), "examination"));
  }

  private static NewCase aCase(
      Instant now,
      int hoursAgo,
      ArrivalKind kind,
      String givenNames,
      String familyNames,
      String born,
      String sex,
      String nationality,
      String language,
      boolean unaccompanied) {
    Instant arrived = now.minus(Duration.ofHours(hoursAgo));
    return new NewCase(
        new Arrival(kind, new Moment(arrived, false), "Trieste"),
        new Moment(arrived.plus(Duration.ofMinutes(30)), false),
        new NewPerson(givenNames, familyNames, LocalDate.parse(born), sex, nationality, List.of(language)),
        unaccompanied,
        null,
        null);
  }
}
