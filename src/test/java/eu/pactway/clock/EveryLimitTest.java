package eu.pactway.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import eu.pactway.access.Role;
import eu.pactway.casefile.Arrival;
import eu.pactway.casefile.ArrivalKind;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.NewCase;
import eu.pactway.casefile.NewPerson;
import eu.pactway.casefile.Notice;
import eu.pactway.casefile.Notices;
import eu.pactway.casefile.TimelineEntry;
import eu.pactway.law.Catalogue;
import eu.pactway.law.Kind;
import eu.pactway.law.LawException;
import eu.pactway.law.NotCountableException;
import eu.pactway.law.TimeLimit;
import eu.pactway.support.TestDatabase;
import eu.pactway.support.WalkedLimits;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Every limit of a case, with its own clock in a case of its own: one moment before, at and after each rung of its ladder, by the engine
 * timer that watches it.
 */
@SpringBootTest(
    classes = ClockTestApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.MOCK,
    properties = {
      "spring.profiles.active=clock-test",
      "camunda.bpm.authorization.enabled=false",
      "camunda.bpm.auto-deployment-enabled=false",
      "camunda.bpm.job-execution.enabled=false"
    })
class EveryLimitTest {

  private static final TestDatabase DATABASE = TestDatabase.empty();
  /** After the day from which the acts apply, so that they govern the events. */
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration MOMENT = Duration.ofMillis(1);

  @Autowired private ClockKeeper clocks;
  @Autowired private CaseFile caseFile;
  @Autowired private Notices notices;
  @Autowired private Catalogue catalogue;
  @Autowired private Ladders ladders;
  @Autowired private RunningRules rules;
  @Autowired private Effects effects;
  @Autowired private ManagementService management;
  @Autowired private JdbcClient jdbc;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", DATABASE::jdbcUrl);
    properties.add("spring.datasource.username", () -> "postgres");
  }

  @AfterAll
  static void noTimeStands() {
    ClockUtil.reset();
  }

  @TestFactory
  Stream<DynamicTest> everyLimitOfACaseClimbsItsLadder() {
    return limits().map(limit -> dynamicTest(limit.id(), () -> walk(limit)));
  }

  @Test
  void everyLimitHasAnOwnerWhoIsARoleAndSpeaksToRolesOnly() {
    Set<String> roles = Stream.of(Role.values()).map(Role::id).collect(Collectors.toSet());
    assertThat(limits()).allSatisfy(limit -> {
      assertThat(roles).contains(rules.owner(limit));
      for (Rung rung : Rung.values()) {
        assertThat(roles).containsAll(ladders.told(limit, rung));
      }
    });
  }

  @Test
  void whoIsToldFollowsFromWhatIsAtStake() {
    assertThat(limits()).allSatisfy(limit -> {
      boolean elapses = limit.kind() == Kind.VALIDITY || limit.kind() == Kind.CUT_OFF || erasedByItself(limit);
      List<String> breach = ladders.told(limit, Rung.BREACH);
      assertThat(breach.isEmpty()).isEqualTo(elapses);
      if (elapses) {
        assertThat(ladders.told(limit, Rung.ESCALATE)).isEmpty();
      } else if (limit.kind() == Kind.APPLICANT_DEADLINE) {
        assertThat(breach).containsExactly(rules.owner(limit));
      } else {
        assertThat(ladders.told(limit, Rung.WARN)).contains(rules.owner(limit));
        assertThat(ladders.told(limit, Rung.ESCALATE)).contains("supervisor");
        assertThat(breach).contains("head-of-unit");
      }
      if (limit.liberty() && !elapses) {
        assertThat(ladders.told(limit, Rung.ESCALATE)).contains("head-of-unit");
      }
    });
    assertThat(ladders.told(catalogue.get("apr-art27-1-registration"), Rung.BREACH))
        .containsExactly("registration-officer", "supervisor", "head-of-unit", "monitor");
    assertThat(ladders.told(catalogue.get("apr-art29-9-document-validity"), Rung.WARN)).containsExactly("registration-officer");
  }

  @Test
  void noEffectThatCouldHarmThePersonComesAboutOfItself() {
    assertThat(limits()).allSatisfy(limit -> {
      if (limit.effect() != null && !limit.effect().kind().id().equals("none-stated")) {
        Effects.Rule rule = effects.of(limit).orElseThrow(() -> new AssertionError(limit.id() + " has an effect without a rule"));
        if (Set.of("responsibility-shifts", "decision-lapses", "must-erase").contains(rule.effect()) || limit.kind() == Kind.APPLICANT_DEADLINE) {
          assertThat(rule.automatic()).as(limit.id()).isFalse();
        }
      }
    });
  }

  /** Eurodac's central system erases at the end of the storage by itself (Eurodac Arts 29(10) and 41(4)). */
  private static boolean erasedByItself(TimeLimit limit) {
    boolean stored = limit.actor().equals("eu-lisa") && limit.length() != null;
    return limit.kind() == Kind.RETENTION && (stored || Set.of("apr-art72-1-retention", "gdpr-art5-1e-case-file").contains(limit.id()));
  }

  private Stream<TimeLimit> limits() {
    return WalkedLimits.withClock(catalogue);
  }

  private void walk(TimeLimit limit) {
    ClockUtil.setCurrentTime(Date.from(NOW));
    String caseNumber = openCase();
    caseFile.record(caseNumber, limit.triggers().get(0), NOW.minusSeconds(3600), false, "test");
    ClockView clock;
    try {
      clock = clocks.find(caseNumber, limit.id()).orElseGet(() -> clocks.start(caseNumber, limit.id()));
    } catch (LawException nothingToCount) {
      // no number, or a rule set that does not govern yet
      assertThat(limit.length() != null && nothingToCount instanceof NotCountableException).as("it has a number after all").isFalse();
      return;
    }
    List<Ladder.Step> steps = steps(limit, clock);
    for (int i = 0; i < steps.size(); i++) {
      Ladder.Step step = steps.get(i);
      if (step.at().isAfter(NOW)) {
        at(step.at().minus(MOMENT));
        assertThat(timer(clock)).as("nothing fires a moment before " + step.rung()).contains(step.at());
        assertThat(clock(clock).state()).isEqualTo(ClockState.RUNNING);
      }
      at(step.at().isAfter(NOW) ? step.at() : NOW);
      fire(clock);
      climbed(limit, clock, step.rung());
      Optional<Instant> next = i + 1 < steps.size() ? Optional.of(steps.get(i + 1).at()) : Optional.empty();
      assertThat(timer(clock)).as("a moment after " + step.rung() + " nothing but the next rung is waited for").isEqualTo(next);
    }
  }

  /** By hand, in percent of the time between event and end; where the end has passed there is nothing but it. */
  private List<Ladder.Step> steps(TimeLimit limit, ClockView clock) {
    List<Ladder.Step> steps = new ArrayList<>();
    Instant from = clock.triggeredAt().isBefore(clock.governingEnd()) ? clock.triggeredAt() : clock.startedAt();
    long length = Duration.between(from, clock.governingEnd()).getSeconds();
    if (clock.governingEnd().isAfter(NOW)) {
      Ladder ladder = ladders.of(limit);
      if (!ladders.told(limit, Rung.WARN).isEmpty()) {
        steps.add(new Ladder.Step(Rung.WARN, from.plusSeconds(length * ladder.warn() / 100)));
      }
      if (!ladders.told(limit, Rung.ESCALATE).isEmpty()) {
        steps.add(new Ladder.Step(Rung.ESCALATE, from.plusSeconds(length * ladder.escalate() / 100)));
      }
    }
    steps.add(new Ladder.Step(Rung.BREACH, clock.governingEnd()));
    return steps;
  }

  private void climbed(TimeLimit limit, ClockView clock, Rung rung) {
    ClockView now = clock(clock);
    if (rung == Rung.BREACH && ladders.elapses(limit)) {
      assertThat(now.state()).isEqualTo(ClockState.MET);
      assertThat(now.endedAt()).isEqualTo(clock.governingEnd());
      assertThat(told(clock, "clock-breached", limit)).isEmpty();
      return;
    }
    String word = switch (rung) {
      case WARN -> "clock-warned";
      case ESCALATE -> "clock-escalated";
      case BREACH -> "clock-breached";
    };
    assertThat(told(clock, word, limit)).containsExactlyElementsOf(ladders.told(limit, rung));
    assertThat(now.rung()).isEqualTo(rung);
    assertThat(now.state()).isEqualTo(rung == Rung.BREACH ? ClockState.BREACHED : ClockState.RUNNING);
    if (rung == Rung.BREACH) {
      effect(limit, now);
    }
  }

  /** The effect of the catalogue came about, or was put to a person. */
  private void effect(TimeLimit limit, ClockView clock) {
    Optional<Effects.Rule> rule = effects.of(limit);
    boolean automatic = rule.filter(Effects.Rule::automatic).isPresent();
    assertThat(clock.effectApplied()).isEqualTo(automatic ? rule.get().effect() : null);
    List<String> lines = caseFile.timeline(clock.caseNumber()).stream().map(TimelineEntry::type).toList();
    assertThat(lines.contains("effect-applied")).isEqualTo(automatic);
    assertThat(lines.contains("effect-to-confirm")).isEqualTo(rule.isPresent() && !automatic);
  }

  private List<String> told(ClockView clock, String kind, TimeLimit limit) {
    return notices.of(clock.caseNumber()).stream()
        .filter(notice -> notice.kind().equals(kind) && notice.text().contains("(" + limit.id() + ")"))
        .map(Notice::recipient)
        .toList();
  }

  private ClockView clock(ClockView clock) {
    return clocks.find(clock.caseNumber(), clock.timeLimit()).orElseThrow();
  }

  private Optional<Instant> timer(ClockView clock) {
    return jdbc.sql("select duedate_ from act_ru_job where handler_cfg_ = ?")
        .param("clock-ladder|" + id(clock))
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  private void fire(ClockView clock) {
    management.executeJob(
        jdbc.sql("select id_ from act_ru_job where handler_cfg_ = ?").param("clock-ladder|" + id(clock)).query(String.class).single());
  }

  private String id(ClockView clock) {
    return jdbc.sql("select id::text from pactway.clock where case_number = ? and time_limit = ?")
        .params(clock.caseNumber(), clock.timeLimit())
        .query(String.class)
        .single();
  }

  private String openCase() {
    return caseFile.open(
        new NewCase(
            new Arrival(ArrivalKind.INLAND_APPREHENSION, new Moment(NOW.minusSeconds(7200), false), "Bologna"),
            null,
            new NewPerson("Amina", "Haddad", LocalDate.of(1994, 3, 2), "F", "SY", List.of("ar")),
            false,
            null,
            null));
  }

  private static void at(Instant moment) {
    ClockUtil.setCurrentTime(Date.from(moment));
  }
}
