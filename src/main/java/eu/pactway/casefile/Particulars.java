package eu.pactway.casefile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Who a person is, as it is sealed. */
record Particulars(
    String givenNames,
    String familyNames,
    LocalDate dateOfBirth,
    String sex,
    String nationality,
    List<String> languages,
    Map<String, Object> details) {

  static Particulars of(NewPerson person) {
    return new Particulars(
        person.givenNames(), person.familyNames(), person.dateOfBirth(), person.sex(), person.nationality(), person.languages(), Map.of());
  }

  static Particulars of(PersonView person) {
    return new Particulars(
        person.givenNames(), person.familyNames(), person.dateOfBirth(), person.sex(), person.nationality(), person.languages(),
        person.details());
  }

  /** What is not null is changed; details are merged, a null in them removes. */
  Particulars with(PersonUpdate update) {
    return new Particulars(
        or(update.givenNames(), givenNames),
        or(update.familyNames(), familyNames),
        or(update.dateOfBirth(), dateOfBirth),
        or(update.sex(), sex),
        or(update.nationality(), nationality),
        or(update.languages(), languages),
        merged(update.details()));
  }

  /** Where the person lives, by name and by address; empty where nobody knows. */
  List<String> places() {
    return details.get("receptionPlace") instanceof Map<?, ?> place
        ? Stream.of(place.get("facility"), place.get("address")).filter(Objects::nonNull).map(String::valueOf).toList()
        : List.of();
  }

  private Map<String, Object> merged(Map<String, Object> changes) {
    Map<String, Object> all = new LinkedHashMap<>(details);
    all.putAll(changes == null ? Map.of() : changes);
    return withoutNulls(all);
  }

  private static Map<String, Object> withoutNulls(Map<?, ?> map) {
    Map<String, Object> kept = new LinkedHashMap<>();
    map.forEach(
        (name, value) -> {
          if (value != null) {
            kept.put(String.valueOf(name), value instanceof Map<?, ?> inner ? withoutNulls(inner) : value);
          }
        });
    return kept;
  }

  private static <T> T or(T changed, T known) {
    return changed == null ? known : changed;
  }
}
