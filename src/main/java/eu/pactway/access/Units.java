package eu.pactway.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The units of the authority. They are asked for with each permission and change rarely, so each node remembers them; a change made at
 * another node is known here within ten seconds. Who belongs to a unit is not remembered: that is a group of the person.
 */
@Service
public class Units {

  private static final long REMEMBERED = 10_000_000_000L;

  private record Snapshot(Map<String, Unit> byId, long readAt) {}

  private final JdbcClient jdbc;
  private final Clock clock;
  private volatile Snapshot snapshot;

  Units(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public List<Unit> all() {
    return jdbc.sql("select id, name, kind, parent, valid_from, valid_until from pactway.unit order by id").query(Unit.class).list();
  }

  /** Makes a unit or changes it; its places of arrival are those given and no others. */
  @Transactional
  public void keep(Unit unit, Collection<String> places) {
    jdbc.sql(
            """
            insert into pactway.unit (id, name, kind, parent, valid_from, valid_until) values (?, ?, ?, ?, ?, ?)
            on conflict (id) do update set name = excluded.name, kind = excluded.kind, parent = excluded.parent,
              valid_from = excluded.valid_from, valid_until = excluded.valid_until""")
        .params(Arrays.asList(unit.id(), unit.name(), unit.kind(), unit.parent(), unit.validFrom(), unit.validUntil()))
        .update();
    jdbc.sql("delete from pactway.unit_place where unit = ?").param(unit.id()).update();
    for (String place : places) {
      jdbc.sql("insert into pactway.unit_place (place, unit) values (lower(?), ?) on conflict (place) do update set unit = excluded.unit")
          .params(place, unit.id())
          .update();
    }
    snapshot = null;
  }

  /** The unit that has what no other has. */
  String top() {
    return byId().values().stream().filter(unit -> unit.parent() == null).map(Unit::id).findFirst().orElseThrow();
  }

  boolean inForce(String unit) {
    Unit known = byId().get(unit);
    return known != null && known.inForce(LocalDate.now(clock));
  }

  /** These units and those beneath them. A unit that has ended gives nobody anything, but whoever is above still has what it had. */
  Set<String> withBeneath(Collection<String> units) {
    Set<String> reached = units.stream().filter(this::inForce).collect(Collectors.toCollection(HashSet::new));
    Map<String, Unit> all = byId();
    boolean grown = !reached.isEmpty();
    while (grown) {
      grown = reached.addAll(
          all.values().stream().filter(unit -> reached.contains(unit.parent())).map(Unit::id).toList());
    }
    return reached;
  }

  private Map<String, Unit> byId() {
    Snapshot known = snapshot;
    if (known == null || System.nanoTime() - known.readAt() > REMEMBERED) {
      known = new Snapshot(all().stream().collect(Collectors.toMap(Unit::id, Function.identity())), System.nanoTime());
      snapshot = known;
    }
    return known.byId();
  }
}
