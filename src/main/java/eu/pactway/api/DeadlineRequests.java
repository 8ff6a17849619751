package eu.pactway.api;

import eu.pactway.api.DeadlineRequest.AdjustmentRequest;
import eu.pactway.law.Adjustment;
import eu.pactway.law.AdjustmentKind;
import eu.pactway.law.Catalogue;
import eu.pactway.law.Deadline;
import eu.pactway.law.DeadlineCalculator;
import eu.pactway.law.InvalidTriggerException;
import eu.pactway.law.MemberState;
import eu.pactway.law.NotCountableException;
import eu.pactway.law.TimeLimit;
import eu.pactway.law.Trigger;
import eu.pactway.law.Unit;
import eu.pactway.law.UnknownMemberStateException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Turns what was asked into the words of the law, naming the field at fault. */
@Component
class DeadlineRequests {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;
  private static final int LONGEST = 10_000;

  private final Catalogue catalogue;
  private final DeadlineCalculator calculator;

  DeadlineRequests(Catalogue catalogue, DeadlineCalculator calculator) {
    this.catalogue = catalogue;
    this.calculator = calculator;
  }

  ComputedDeadline compute(String id, DeadlineRequest request, boolean withSteps) {
    TimeLimit limit = catalogue.get(id);
    MemberState state = field("memberState", () -> state(request.memberState()));
    Trigger trigger = field("trigger", () -> Trigger.parse(request.trigger(), state.zone()));
    plausible("trigger", trigger.day());
    if (limit.unit() == Unit.HOURS && trigger.dateOnly()) {
      throw InvalidInputException.of("trigger", "a limit in hours runs from a moment: a date-time with offset is required");
    }
    Deadline deadline =
        calculator
            .reading(request.readings())
            .compute(
                id, state, trigger, adjustments(request, state.zone()), field("holidays", () -> holidays(request)),
                caseEvents(request, state.zone())::get);
    // A target is the authority's own plan: an external system must not take it for law
    if (deadline.internalTarget()) {
      throw new NotCountableException(limit);
    }
    return ComputedDeadline.of(deadline, state.zone(), withSteps);
  }

  private Map<String, Trigger> caseEvents(DeadlineRequest request, ZoneId zone) {
    Map<String, Trigger> events = new HashMap<>();
    (request.caseEvents() == null ? Map.<String, String>of() : request.caseEvents()).forEach((type, at) -> {
      if (catalogue.vocabulary().trigger(type).isEmpty()) {
        throw InvalidInputException.of("caseEvents", "no event is called " + type);
      }
      events.put(type, field("caseEvents." + type, () -> Trigger.parse(at, zone)));
    });
    return events;
  }

  private static MemberState state(String code) {
    if (code == null) {
      throw new IllegalArgumentException("is required");
    }
    return MemberState.of(code);
  }

  private static Set<LocalDate> holidays(DeadlineRequest request) {
    if (request.holidays() == null) {
      return null;
    }
    Set<LocalDate> days = new HashSet<>();
    request.holidays().forEach(day -> days.add(LocalDate.parse(String.valueOf(day))));
    return days;
  }

  private static List<Adjustment> adjustments(DeadlineRequest request, ZoneId zone) {
    return request.adjustments() == null ? List.of() : request.adjustments().stream().map(a -> adjustment(a, zone)).toList();
  }

  /** One adjustment in the words of the law; days and moments are read in the zone of the Member State. */
  static Adjustment adjustment(AdjustmentRequest asked, ZoneId zone) {
    if (asked == null) {
      throw InvalidInputException.of("adjustments", "an adjustment cannot be null");
    }
    if (asked.by() != null) {
      plausible("adjustments.by", asked.by());
    }
    boolean onAGround = "extension".equals(asked.kind()) || "suspension".equals(asked.kind());
    if (onAGround && (asked.ref() == null || asked.ref().isBlank())) {
      throw InvalidInputException.of("adjustments.ref", "is required: the ground in the act, by its id or its article");
    }
    return new Adjustment(
        field("adjustments.kind", () -> kind(asked.kind())),
        asked.ref(),
        asked.by(),
        asked.unit() == null ? null : field("adjustments.unit", () -> unit(asked.unit())),
        plausible("adjustments.from", field("adjustments.from", () -> day(asked.from(), zone))),
        plausible("adjustments.to", field("adjustments.to", () -> day(asked.to(), zone))),
        asked.situation(),
        asked.trigger() == null ? null : field("adjustments.trigger", () -> Trigger.parse(asked.trigger(), zone)),
        until(asked));
  }

  private static String until(AdjustmentRequest asked) {
    if (asked.until() != null && !"suspension".equals(asked.kind())) {
      throw InvalidInputException.of("adjustments.until", "only a suspension lasts until an event");
    }
    if (asked.until() != null && asked.to() != null) {
      throw InvalidInputException.of("adjustments.until", "give the day it ends (to), or the event that ends it (until), not both");
    }
    return asked.until();
  }

  /** A length that can be meant; {@code by} is in any unit. */
  static void plausible(String field, int by) {
    if (by < 0) {
      throw InvalidInputException.of(field, "cannot be negative");
    }
    if (by > LONGEST) {
      throw InvalidInputException.of(field, "is too long to be meant");
    }
  }

  /** A day that can be meant, and that can be counted from without leaving the calendar; null stays null. */
  static LocalDate plausible(String field, LocalDate day) {
    if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
      throw InvalidInputException.of(field, "lies too far off to be meant");
    }
    return day;
  }

  private static AdjustmentKind kind(String word) {
    return Arrays.stream(AdjustmentKind.values()).filter(k -> k.id().equals(word)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("extension, suspension, crisis or national, not " + word));
  }

  private static Unit unit(String word) {
    Unit unit = Unit.of(word);
    if (!unit.countable()) {
      throw new IllegalArgumentException("not a length of time: " + word);
    }
    return unit;
  }

  private static LocalDate day(String text, ZoneId zone) {
    return text == null ? null : Trigger.parse(text, zone).day();
  }

  private static <T> T field(String field, Supplier<T> value) {
    try {
      return value.get();
    } catch (UnknownMemberStateException | InvalidTriggerException | IllegalArgumentException | DateTimeException e) {
      throw InvalidInputException.of(field, e.getMessage());
    }
  }
}
