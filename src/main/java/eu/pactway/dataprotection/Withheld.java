package eu.pactway.dataprotection;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * What a person's copy leaves out, and on what ground ({@code privacy/withheld.yaml}; GDPR Arts 15(4) and 23).
 *
 * @param records by form
 * @param documents by kind
 */
record Withheld(List<OfForm> records, List<OfKind> documents) {

  record OfForm(String form, String ground) {}

  record OfKind(String kind, String ground) {}

  static Withheld load() {
    try (var file = Withheld.class.getResourceAsStream("/privacy/withheld.yaml")) {
      return new YAMLMapper().readValue(file, Withheld.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Optional<String> ofForm(String form) {
    return records.stream().filter(one -> one.form().equals(form)).map(OfForm::ground).findFirst();
  }

  Optional<String> ofKind(String kind) {
    return documents.stream().filter(one -> one.kind().equals(kind)).map(OfKind::ground).findFirst();
  }
}
