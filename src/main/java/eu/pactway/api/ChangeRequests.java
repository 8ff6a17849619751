package eu.pactway.api;

import eu.pactway.api.DeadlineRequest.AdjustmentRequest;
import eu.pactway.casefile.Authority;
import eu.pactway.casefile.EventTypes;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.UnknownEventTypeException;
import eu.pactway.change.Decision;
import eu.pactway.change.Proposal;
import eu.pactway.law.Catalogue;
import eu.pactway.law.Length;
import eu.pactway.law.Situation;
import eu.pactway.law.Unit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Turns what was asked into a proposal, naming the field at fault. */
@Component
class ChangeRequests {

  private final Catalogue catalogue;
  private final EventTypes types;
  private final Authority authority;
  private final Moments moments;

  ChangeRequests(Catalogue catalogue, EventTypes types, Authority authority, Moments moments) {
    this.catalogue = catalogue;
    this.types = types;
    this.authority = authority;
    this.moments = moments;
  }

  /**
   * The proposal, or everything that is wrong with it at once.
   *
   * @param faults what is known to be wrong already
   */
  Proposal proposal(ChangeRequest request, List<Problem.FieldError> faults) {
    List<Problem.FieldError> errors = new ArrayList<>(faults);
    Proposal proposal = null;
    try {
      proposal = request.kind() == null ? null : proposal(request);
    } catch (InvalidInputException more) {
      errors.addAll(more.errors());
    }
    if (!errors.isEmpty()) {
      throw new InvalidInputException(errors);
    }
    return proposal;
  }

  private Proposal proposal(ChangeRequest request) {
    return new Proposal(request.caseNumber(), decision(request), request.instrument(), request.reason());
  }

  private Decision decision(ChangeRequest request) {
    return switch (request.kind()) {
      case "holiday" -> holiday(given("holiday", request.holiday()));
      case "national-parameter" -> parameter(given("nationalParameter", request.nationalParameter()));
      case "crisis-measure" -> crisis(given("crisisMeasure", request.crisisMeasure()));
      case "withdrawal" -> withdrawal(given("withdrawal", request.withdrawal()));
      case "corrected-event" -> event(given("event", request.event()));
      case "extension", "suspension", "crisis", "national" -> adjustment(request.kind(), given("adjustment", request.adjustment()));
      default -> throw InvalidInputException.of("kind", "unknown: " + request.kind());
    };
  }

  private static Decision holiday(ChangeRequest.HolidayPart part) {
    return new Decision.Holiday(given("holiday.date", day("holiday.date", part.date())), part.name(), part.abolished());
  }

  private Decision parameter(ChangeRequest.NationalPart part) {
    catalogue.get(given("nationalParameter.timeLimit", part.timeLimit()));
    return new Decision.NationalParameter(
        part.timeLimit(),
        length(given("nationalParameter.by", part.by()), given("nationalParameter.unit", part.unit())),
        day("nationalParameter.from", part.from()),
        day("nationalParameter.to", part.to()));
  }

  private static Decision crisis(ChangeRequest.CrisisPart part) {
    Situation situation =
        part.situation() == null
            ? null
            : Situation.of(part.situation())
                .orElseThrow(() -> InvalidInputException.of("crisisMeasure.situation", "unknown: " + part.situation()));
    return new Decision.Crisis(
        situation,
        given("crisisMeasure.derogations", part.derogations()),
        day("crisisMeasure.from", part.from()),
        day("crisisMeasure.to", part.to()));
  }

  private static Decision withdrawal(ChangeRequest.WithdrawalPart part) {
    return new Decision.Withdrawal(
        id("withdrawal.change", given("withdrawal.change", part.change())), day("withdrawal.from", part.from()), null);
  }

  private Decision event(ChangeRequest.EventPart part) {
    types.find(given("event.type", part.type())).orElseThrow(() -> new UnknownEventTypeException(part.type()));
    var errors = new ArrayList<Problem.FieldError>();
    Moment was = part.was() == null ? null : moments.past("event.was", part.was(), errors);
    Moment at = moments.past("event.at", given("event.at", part.at()), errors);
    if (!errors.isEmpty()) {
      throw new InvalidInputException(errors);
    }
    return new Decision.OfEvent(part.type(), was == null ? null : was.at(), at.at(), at.dateOnly());
  }

  private Decision adjustment(String kind, ChangeRequest.AdjustmentPart part) {
    catalogue.get(given("adjustment.timeLimit", part.timeLimit()));
    try {
      return new Decision.OfClock(
          part.timeLimit(),
          DeadlineRequests.adjustment(
              new AdjustmentRequest(
                  kind, part.ref(), part.by(), part.unit(), part.from(), part.to(), part.situation(), part.trigger(),
                  until(part.until())),
              authority.zone()));
    } catch (InvalidInputException inABatch) {
      throw new InvalidInputException(
          inABatch.errors().stream()
              .map(error -> new Problem.FieldError(error.field().replaceFirst("^adjustments", "adjustment"), error.message()))
              .toList());
    }
  }

  private String until(String event) {
    if (event != null && types.find(event).isEmpty()) {
      throw InvalidInputException.of("adjustment.until", "no event is called " + event);
    }
    return event;
  }

  private static Length length(int by, String unit) {
    DeadlineRequests.plausible("nationalParameter.by", by);
    try {
      return new Length(by, Unit.of(unit));
    } catch (IllegalArgumentException noLength) {
      throw InvalidInputException.of("nationalParameter.unit", noLength.getMessage());
    }
  }

  static UUID id(String field, String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      throw InvalidInputException.of(field, "must be the id of a change");
    }
  }

  private static LocalDate day(String field, String text) {
    try {
      return text == null ? null : DeadlineRequests.plausible(field, LocalDate.parse(text));
    } catch (DateTimeException noDay) {
      throw InvalidInputException.of(field, "must be a date such as 2026-12-07");
    }
  }

  private static <T> T given(String field, T value) {
    if (value == null || value instanceof List<?> list && list.isEmpty()) {
      throw InvalidInputException.of(field, "is required");
    }
    if (value instanceof List<?> list && list.stream().anyMatch(Objects::isNull)) {
      throw InvalidInputException.of(field, "has an empty entry");
    }
    return value;
  }
}
