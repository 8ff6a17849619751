package eu.pactway.access;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What of a file the law keeps from the person, and so from whoever acts for the person, with the ground ({@code privacy/withheld.yaml}; SCR
 * Art 17(3), GDPR Arts 15(4) and 23).
 *
 * @param records by form; a task with such a form is kept from them too
 * @param documents by kind
 * @param events of the course of the case: timeline, notices, legal events and events from outside, by type
 * @param questions to a partner, by its operation
 */
public record Withheld(List<OfForm> records, List<OfKind> documents, List<OfEvent> events, List<OfQuestion> questions) {

  static final Withheld NOTHING = new Withheld(List.of(), List.of(), List.of(), List.of());

  public record OfForm(String form, String ground) {}

  public record OfKind(String kind, String ground) {}

  public record OfEvent(String type, String ground) {}

  public record OfQuestion(String partner, String operation, String ground) {}

  public static Withheld load() {
    return read("withheld.yaml");
  }

  /** What is kept from whoever acts for a child, and not from the child: {@code privacy/withheld-from-representatives.yaml}. */
  static Withheld fromRepresentatives() {
    return read("withheld-from-representatives.yaml");
  }

  private static Withheld read(String name) {
    try (var file = Withheld.class.getResourceAsStream("/privacy/" + name)) {
      return new YAMLMapper().readValue(file, Withheld.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Withheld and(Withheld other) {
    return new Withheld(
        both(records, other.records), both(documents, other.documents), both(events, other.events), both(questions, other.questions));
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  public Optional<String> ofForm(String form) {
    return records.stream().filter(one -> one.form().equals(form)).map(OfForm::ground).findFirst();
  }

  public Optional<String> ofKind(String kind) {
    return documents.stream().filter(one -> one.kind().equals(kind)).map(OfKind::ground).findFirst();
  }

  public Optional<String> ofEvent(String type) {
    return events.stream().filter(one -> one.type().equals(type)).map(OfEvent::ground).findFirst();
  }

  public Optional<String> ofQuestion(String partner, String operation) {
    return questions.stream().filter(one -> one.partner().equals(partner) && one.operation().equals(operation)).map(OfQuestion::ground).findFirst();
  }
}
