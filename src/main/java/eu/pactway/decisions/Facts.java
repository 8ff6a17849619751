package eu.pactway.decisions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Structured facts of a case, read by path ({@code eurodac.hit_received}). A fact that is not given is absent: null, false or empty. */
public record Facts(Map<String, ?> values) {

  /** Whether anything stands at the path. */
  public boolean has(String path) {
    return at(path) != null;
  }

  public String text(String path) {
    Object value = at(path);
    return value == null ? null : value.toString();
  }

  public LocalDate date(String path) {
    Object value = at(path);
    return value == null ? null : LocalDate.parse(value.toString());
  }

  public BigDecimal number(String path) {
    Object value = at(path);
    return value == null ? null : new BigDecimal(value.toString());
  }

  /** Whether the fact is given and true. */
  public boolean is(String path) {
    return Boolean.TRUE.equals(at(path));
  }

  /** Whether the fact is given and false. */
  public boolean isNot(String path) {
    return Boolean.FALSE.equals(at(path));
  }

  public boolean is(String path, String value) {
    return value.equals(text(path));
  }

  /** The items of a list of words. */
  public List<String> words(String path) {
    return at(path) instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  /** The items of a list of facts. */
  public List<Facts> list(String path) {
    return at(path) instanceof List<?> list ? list.stream().map(item -> new Facts(map(item))).toList() : List.of();
  }

  private Object at(String path) {
    Object value = values;
    for (String key : path.split("\\.")) {
      value = value instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return value;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> map(Object item) {
    return (Map<String, ?>) item;
  }
}
