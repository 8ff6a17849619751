package eu.pactway.access;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two regions with a site each, to try out who sees what. Made where there is but the unit at the top. */
@Component
@Profile("demo")
@Order(0)
class DemoUnits implements ApplicationRunner {

  private static final LocalDate START = LocalDate.of(2026, 1, 1);

  private final Units units;

  DemoUnits(Units units) {
    this.units = units;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    List<Unit> standing = units.all();
    if (standing.size() > 1) {
      return;
    }
    String top = standing.stream().map(Unit::id).collect(Collectors.joining());
    units.keep(new Unit("north", "Region North", "region", top, START, null), List.of());
    units.keep(new Unit("south", "Region South", "region", top, START, null), List.of());
    units.keep(new Unit("trieste", "Trieste", "site", "north", START, null), List.of("Trieste"));
    units.keep(new Unit("lampedusa", "Lampedusa", "site", "south", START, null), List.of("Lampedusa"));
  }
}
