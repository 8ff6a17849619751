package eu.pactway.law;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Which law governs an event of a case: the act of the limit, the one that replaced it, or an earlier one that this catalogue does not
 * hold. The act's own transitional rule decides; where it has none, the day of the event does.
 */
final class GoverningLaw {

  private final Catalogue catalogue;

  /** By id, what holds for every event from the first day on; most computations need nothing else. */
  private final Map<String, Governed> usual = new ConcurrentHashMap<>();

  GoverningLaw(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The limit as it governs, with the step that says so. */
  record Governed(TimeLimit limit, RuleSet ruleSet, ExplanationStep step) {}

  /**
   * The law for an event.
   *
   * @param own day of the event the limit runs from
   * @param events the moment of another event of the case; gives null for one that is not on file
   * @throws NotGovernedException when an earlier law governs
   */
  Governed of(TimeLimit limit, LocalDate own, Function<String, Trigger> events) {
    RuleSet ruleSet = catalogue.ruleSet(limit.act());
    Validity validity = limit.validity() == null ? ruleSet.validity() : limit.validity();
    if (limit.scope() != Scope.CASE || validity.from() == null && validity.to() == null) {
      return governed(limit, ruleSet, validity, " governs.");
    }
    String decisive = validity.decidedBy();
    boolean ownDecides = decisive == null || limit.triggers().contains(decisive) && limit.triggers().size() == 1;
    LocalDate decided = ownDecides ? own : day(events.apply(decisive));
    LocalDate known = decided == null ? own : decided;
    if (validity.after(known)) {
      TimeLimit successor = catalogue.successor(limit.id());
      if (successor == null) {
        throw new NotGovernedException(ruleSet.subject() + " does not govern " + limit.id() + " after " + validity.to() + ".");
      }
      return of(successor, own, events);
    }
    if (looksBack(limit) || !validity.before(known)) {
      return ownDecides || decided == null
          ? usual(limit, ruleSet, validity, decisive)
          : governed(limit, ruleSet, validity, from(validity, decisive, decided, looksBack(limit)));
    }
    if (decided == null) {
      return governed(limit, ruleSet, validity, " governs only where the day of " + words(decisive) + " is " + validity.from()
          + " or later; that event is not given, and " + own + " lies before.");
    }
    return switch (validity.extent()) {
      case NOTHING -> governed(limit, ruleSet, validity, " governs from " + validity.from()
          + " also what began before; the length counts from the event.");
      case CRITERIA -> {
        if (validity.before(own)) {
          throw refusal(limit, ruleSet, validity, decided, decisive);
        }
        yield governed(limit, ruleSet, validity, " governs the procedure from " + validity.from() + "; which State is responsible is for "
            + validity.earlier() + ", because of " + words(decisive) + " on " + decided + ".");
      }
      case PROCEDURE -> throw refusal(limit, ruleSet, validity, decided, decisive);
    };
  }

  private Governed usual(TimeLimit limit, RuleSet ruleSet, Validity validity, String decisive) {
    Governed known = usual.get(limit.id());
    if (known == null || known.limit() != limit) {
      known = governed(limit, ruleSet, validity, from(validity, decisive, null, looksBack(limit)));
      usual.put(limit.id(), known);
    }
    return known;
  }

  private Governed governed(TimeLimit limit, RuleSet ruleSet, Validity validity, String rest) {
    String article = validity.article() == null ? limit.article() : validity.article();
    return new Governed(limit, ruleSet, new ExplanationStep(Deadline.LAW, article, ruleSet.subject() + rest, catalogue.version()));
  }

  private static String from(Validity validity, String decisive, LocalDate decided, boolean looksBack) {
    if (looksBack) {
      return " applies from " + validity.from() + " and takes earlier events into account.";
    }
    if (decided != null) {
      return " governs: " + words(decisive) + " on " + decided + ", not before " + validity.from() + ".";
    }
    return decisive == null
        ? " governs events from " + validity.from() + " on."
        : " governs cases with " + words(decisive) + " from " + validity.from() + " on.";
  }

  /** Cut-offs ask about the past, and storage goes on: both take earlier events into account (such as AMMR Art 84(1)). */
  private static boolean looksBack(TimeLimit limit) {
    return limit.kind() == Kind.CUT_OFF || limit.kind() == Kind.RETENTION;
  }

  private static NotGovernedException refusal(
      TimeLimit limit, RuleSet ruleSet, Validity validity, LocalDate decided, String decisive) {
    return new NotGovernedException(
        (decisive == null ? "the event of " + decided : words(decisive) + " on " + decided) + " lies before " + validity.from()
            + ", from when " + ruleSet.subject() + " governs (" + validity.article() + "): "
            + (validity.earlier() == null ? "" : validity.earlier() + " governs, so ") + limit.id() + " does not run");
  }

  private static LocalDate day(Trigger trigger) {
    return trigger == null ? null : trigger.day();
  }

  private static String words(String event) {
    return event.replace('-', ' ');
  }
}
