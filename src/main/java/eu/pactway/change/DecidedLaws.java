package eu.pactway.change;

import eu.pactway.casefile.Authority;
import eu.pactway.clock.LawInForce;
import eu.pactway.law.CrisisMeasure;
import eu.pactway.law.DecidedHoliday;
import eu.pactway.law.DecidedLaw;
import eu.pactway.law.DecidedValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The decisions that hold for all cases, read as law. Kept in memory, because every computation asks; whether another node has decided
 * something is asked of the database at most once in {@link ChangeSettings#refresh()}.
 */
@Component
class DecidedLaws implements LawInForce {

  private final ChangeRows rows;
  private final Authority authority;
  private final long refreshNanos;
  private volatile DecidedLaw law;
  private volatile long askedAt;

  DecidedLaws(ChangeRows rows, Authority authority, ChangeSettings settings) {
    this.rows = rows;
    this.authority = authority;
    this.refreshNanos = settings.refresh().toNanos();
  }

  @Override
  public DecidedLaw now() {
    DecidedLaw known = law;
    if (known == null || System.nanoTime() - askedAt > refreshNanos) {
      long last = rows.lastForAll();
      if (known == null || known.number() != last) {
        known = read(rows.forAll());
        law = known;
      }
      askedAt = System.nanoTime();
    }
    return known;
  }

  /** What is in memory may be outdated: the next who asks reads anew. */
  void forget() {
    law = null;
  }

  /** Makes sure that a decision which is known to have been taken counts. */
  void atLeast(long number) {
    if (now().number() < number) {
      forget();
      now();
    }
  }

  /** The law as it would be if this were decided too. */
  DecidedLaw with(Proposal proposal) {
    List<Change> all = new ArrayList<>(rows.forAll());
    all.add(
        new Change(
            null, now().number() + 1, null, proposal.decision(), proposal.instrument(), proposal.reason(), null, null));
    return read(all);
  }

  private DecidedLaw read(List<Change> changes) {
    Map<UUID, Decision> decided = new HashMap<>();
    Map<UUID, Decision.Withdrawal> withdrawn = new HashMap<>();
    long calendar = 0;
    long last = 0;
    for (Change change : changes) {
      last = change.number();
      decided.put(change.id(), change.decision());
      Decision touched = change.decision();
      if (touched instanceof Decision.Withdrawal withdrawal) {
        withdrawn.put(withdrawal.change(), withdrawal);
        touched = decided.get(withdrawal.change());
      }
      calendar = touched instanceof Decision.Holiday ? change.number() : calendar;
    }
    List<DecidedHoliday> holidays = new ArrayList<>();
    List<DecidedValue> values = new ArrayList<>();
    List<CrisisMeasure> measures = new ArrayList<>();
    for (Change change : changes) {
      Decision.Withdrawal end = withdrawn.get(change.id());
      if (end != null && end.from() == null) {
        continue;
      }
      if (change.decision() instanceof Decision.Holiday day) {
        holidays.add(new DecidedHoliday(day.date(), day.abolished() ? null : day.name(), change.instrument()));
      } else if (change.decision() instanceof Decision.NationalParameter chosen) {
        values.add(new DecidedValue(chosen.timeLimit(), chosen.value(), chosen.from(), last(chosen.to(), end), change.instrument()));
      } else if (change.decision() instanceof Decision.Crisis crisis) {
        measures.add(
            new CrisisMeasure(
                crisis.situation(), crisis.derogations(), crisis.from(), last(crisis.to(), end), change.instrument()));
      }
    }
    return new DecidedLaw(authority.memberState(), last, calendar, holidays, values, measures);
  }

  private static LocalDate last(LocalDate to, Decision.Withdrawal end) {
    LocalDate before = end == null ? null : end.from().minusDays(1);
    return to == null || before != null && before.isBefore(to) ? before : to;
  }
}
