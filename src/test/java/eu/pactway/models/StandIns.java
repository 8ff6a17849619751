package eu.pactway.models;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The beans that a model under test may name: {@code clocks}, {@code retryCycles}, and for every delegate a {@link StandIn} that does
 * nothing until the test says what.
 */
final class StandIns extends AbstractMap<Object, Object> {

  static final String CALLED = "called_";

  private final Map<String, StandIn> standIns = new TreeMap<>();
  private final Map<String, Object> fixed = new TreeMap<>();

  void fixed(String name, Object bean) {
    fixed.put(name, bean);
  }

  StandIn of(String name) {
    return standIns.computeIfAbsent(name, StandIn::new);
  }

  void forget() {
    standIns.clear();
  }

  /** Bean name of the stand-in for a called process; hyphens have no place in an expression. */
  static String beanOf(String processKey) {
    return CALLED + processKey.replace('-', '_');
  }

  @Override
  public Object get(Object name) {
    Object bean = fixed.get(name);
    return bean != null ? bean : containsKey(name) ? of((String) name) : null;
  }

  @Override
  public boolean containsKey(Object name) {
    return name instanceof String text && (fixed.containsKey(text) || text.endsWith("Delegate") || text.startsWith(CALLED));
  }

  @Override
  public Set<Entry<Object, Object>> entrySet() {
    throw new UnsupportedOperationException("the beans of a test are asked for by name");
  }
}
