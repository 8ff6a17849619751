package eu.pactway.partner.simulator;

import eu.pactway.partner.Call;
import eu.pactway.partner.Receipt;
import eu.pactway.partner.ReceptionPort;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.RequestMapping;

/** A reception agency with one facility a setting, each with a capacity. */
@Simulator
@RequestMapping("/simulators/reception")
class ReceptionSimulator implements ReceptionPort {

  private static final String PREFIX = "REC";

  private record Taken(Setting setting, int persons) {}

  private final Clock clock;
  private final int capacity;
  private final Map<Setting, Integer> occupied = new EnumMap<>(Setting.class);
  private final Map<String, Taken> taken = new HashMap<>();

  ReceptionSimulator(Clock clock, SimulatorProperties properties) {
    this.clock = clock;
    this.capacity = properties.places();
  }

  @Override
  public synchronized PlaceAnswer allocatePlace(Call call, PlaceRequest request) {
    int persons = Math.max(1, request.persons());
    if (occupied.getOrDefault(request.setting(), 0) + persons > capacity) {
      throw new Refused("no-capacity");
    }
    occupied.merge(request.setting(), persons, Integer::sum);
    String reference = References.next(PREFIX);
    taken.put(reference, new Taken(request.setting(), persons));
    return new PlaceAnswer(false, reference, name(request.setting()), "Via del Porto 1, 00100 Roma", request.from());
  }

  @Override
  public synchronized Receipt endPlace(Call call, PlaceEnd end) {
    if (!References.plausible(PREFIX, end.reference())) {
      throw new Refused("unknown-reference");
    }
    Taken place = taken.remove(end.reference());
    if (place != null) {
      occupied.merge(place.setting(), -place.persons(), Integer::sum);
    }
    return new Receipt(References.next("REE"), clock.instant());
  }

  private static String name(Setting setting) {
    return switch (setting) {
      case OPEN_CENTRE -> "Reception centre Aurora";
      case BORDER_FACILITY -> "Border facility Porto";
      case MINORS_HOME -> "Home for minors Girasole";
    };
  }
}
