package eu.pactway.access;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * What of a file the law keeps from the person, and so from whoever acts for the person, with the ground ({@code privacy/withheld.yaml}; SCR
 * Art 17(3), GDPR Arts 15(4) and 23).
 *
 * @param records by form
 * @param documents by kind
 */
public record Withheld(List<OfForm> records, List<OfKind> documents) {

  public record OfForm(String form, String ground) {}

  public record OfKind(String kind, String ground) {}

  public static Withheld load() {
    try (var file = Withheld.class.getResourceAsStream("/privacy/withheld.yaml")) {
      return new YAMLMapper().readValue(file, Withheld.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public Optional<String> ofForm(String form) {
    return records.stream().filter(one -> one.form().equals(form)).map(OfForm::ground).findFirst();
  }

  public Optional<String> ofKind(String kind) {
    return documents.stream().filter(one -> one.kind().equals(kind)).map(OfKind::ground).findFirst();
  }
}
