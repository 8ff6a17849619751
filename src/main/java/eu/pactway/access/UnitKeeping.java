package eu.pactway.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of the units, with the groups by which people belong to them. */
@Service
@Transactional
public class UnitKeeping {

  private final Units units;
  private final EngineGroups groups;

  UnitKeeping(Units units, EngineGroups groups) {
    this.units = units;
    this.groups = groups;
  }

  public List<Unit> all() {
    return units.all();
  }

  /** @throws IllegalArgumentException where the id or the unit above makes no sense */
  public void keep(Unit unit, Collection<String> places) {
    if (!unit.id().matches("[a-z0-9-]+") || unit.id().equals(units.top())) {
      throw new IllegalArgumentException("the id of a unit has small letters, digits and hyphens, and the unit at the top stays as it is");
    }
    boolean known = units.all().stream().anyMatch(one -> one.id().equals(unit.parent()));
    if (!known || units.withBeneath(Set.of(unit.id())).contains(unit.parent())) {
      throw new IllegalArgumentException("must be another unit that is not beneath this one");
    }
    units.keep(unit, places);
    groups.offer(unit);
  }
}
