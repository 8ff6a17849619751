package eu.pactway.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What one reader sees of a file. */
public final class FileView {

  static final FileView WHOLE = new FileView(List.of());

  private final List<FileRestriction> against;

  FileView(List<FileRestriction> against) {
    this.against = List.copyOf(against);
  }

  /** The decision that keeps the document from the reader; empty where it may be read. */
  public Optional<FileRestriction> withheldDocument(UUID id, String kind) {
    return withheld("document:" + id).or(() -> withheld("kind:" + kind));
  }

  /** @throws NotAllowedException where the document is withheld, naming the ground */
  public void requireDocument(UUID id, String kind) {
    withheldDocument(id, kind).ifPresent(by -> {
      throw new NotAllowedException("Withheld from the adviser by a decision under APR Art 18(2), ground: " + by.ground() + ". The court has access to it");
    });
  }

  /** The decision that keeps the record of a form from the reader. */
  public Optional<FileRestriction> withheldRecord(UUID id, String formId) {
    return withheld("record:" + id).or(() -> withheld("form:" + formId));
  }

  private Optional<FileRestriction> withheld(String part) {
    return against.stream().filter(restriction -> restriction.part().equals(part)).findFirst();
  }
}
