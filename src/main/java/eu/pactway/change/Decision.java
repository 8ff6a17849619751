package eu.pactway.change;

import eu.pactway.law.Adjustment;
import eu.pactway.law.Length;
import eu.pactway.law.Situation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a change decides. The names of its parts are those of the kept JSON: extend, never rename. */
public sealed interface Decision {

  /** The word of the API and of the table. */
  String kind();

  /** In words, for timelines; without the instrument. */
  String words();

  /** Whether it holds for all cases, and not for one. */
  default boolean forAll() {
    return true;
  }

  /** The first day of events or working days that it can touch; null where it can touch any. */
  default LocalDate reach() {
    return null;
  }

  /**
   * A day is declared a public holiday of the whole Member State.
   *
   * @param abolished whether it is, on the contrary, no longer one
   */
  record Holiday(LocalDate date, String name, boolean abolished) implements Decision {

    static final String KIND = "holiday";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String words() {
      return date + (abolished ? " is no longer a public holiday" : " is a public holiday: " + name);
    }

    @Override
    public LocalDate reach() {
      return date;
    }
  }

  /** The Member State chooses another length where the act leaves it to it, for events of a period; {@code to} null for an open one. */
  record NationalParameter(String timeLimit, Length value, LocalDate from, LocalDate to) implements Decision {

    static final String KIND = "national-parameter";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String words() {
      return timeLimit + " is " + value + " for events from " + from + (to == null ? "" : " to " + to);
    }

    @Override
    public LocalDate reach() {
      return from;
    }
  }

  /** Derogations of a crisis are opened for events of a period, see {@link eu.pactway.law.CrisisMeasure}. */
  record Crisis(Situation situation, List<String> derogations, LocalDate from, LocalDate to) implements Decision {

    static final String KIND = "crisis-measure";

    public Crisis {
      derogations = List.copyOf(derogations);
    }

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String words() {
      return "crisis measure " + String.join(", ", derogations) + " for events from " + from + (to == null ? "" : " to " + to);
    }

    @Override
    public LocalDate reach() {
      return from;
    }
  }

  /**
   * Another decision is withdrawn.
   *
   * @param from the first day on which it no longer holds; null where it is to be as though it had never been made
   * @param reach as that of the other decision
   */
  record Withdrawal(UUID change, LocalDate from, LocalDate reach) implements Decision {

    static final String KIND = "withdrawal";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String words() {
      return "a decision is withdrawn" + (from == null ? "" : " from " + from);
    }
  }

  /** Another release of the application brings another calendar. */
  record Release(String calendar) implements Decision {

    static final String KIND = "release";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String words() {
      return "counted by the calendar " + calendar;
    }
  }

  /** A clock of one case is extended, suspended or otherwise adjusted; its kind is that of the adjustment. */
  record OfClock(String timeLimit, Adjustment adjustment) implements Decision {

    @Override
    public String kind() {
      return adjustment.kind().id();
    }

    @Override
    public String words() {
      return kind() + " of " + timeLimit;
    }

    @Override
    public boolean forAll() {
      return false;
    }
  }

  /**
   * A legal event of one case was recorded wrongly.
   *
   * @param was moment of the wrong record; null for the one of the type that was recorded last
   */
  record OfEvent(String type, Instant was, Instant at, boolean dateOnly) implements Decision {

    static final String KIND = "corrected-event";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String words() {
      return type + " is corrected";
    }

    @Override
    public boolean forAll() {
      return false;
    }
  }
}
