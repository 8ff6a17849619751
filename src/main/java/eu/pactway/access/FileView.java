package eu.pactway.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** What one reader sees of a file. Grounds are words to show: what keeps a part from the reader, decision or law. */
public final class FileView {

  public static final FileView WHOLE = new FileView(List.of(), List.of(), Withheld.NOTHING);

  private final List<FileRestriction> against;
  private final List<FileRestriction> opened;
  private final Withheld byLaw;

  /**
   * @param against decisions that keep a part from the reader
   * @param opened decisions on a part that the reader, cleared by name, sees all the same
   * @param byLaw what is kept from the reader without a decision, unless opened
   */
  FileView(List<FileRestriction> against, List<FileRestriction> opened, Withheld byLaw) {
    this.against = List.copyOf(against);
    this.opened = List.copyOf(opened);
    this.byLaw = byLaw;
  }

  /** The ground on which the document is kept from the reader; empty where it may be read. */
  public Optional<String> withheldDocument(UUID id, String kind) {
    return ground(List.of("document:" + id, "kind:" + kind), byLaw.ofKind(kind));
  }

  /** @throws NotAllowedException where the document is withheld, naming the ground */
  public void requireDocument(UUID id, String kind) {
    withheldDocument(id, kind).ifPresent(ground -> {
      throw new NotAllowedException("Withheld from the adviser (APR Art 18(2)), ground: " + ground + ". The court has access to it");
    });
  }

  /** The ground on which the record of a form is kept from the reader. */
  public Optional<String> withheldRecord(UUID id, String formId) {
    return ground(List.of("record:" + id, "form:" + formId), byLaw.ofForm(formId));
  }

  /** The ground on which an entry of the timeline, a notice or an event of this type is kept from the reader. */
  public Optional<String> withheldEvent(String type) {
    return ground(List.of("event:" + type), byLaw.ofEvent(type));
  }

  /** Whether a task with this form is not told to the reader, to whom its record will be withheld; null for a task without form. */
  public boolean withholdsTask(String formId) {
    return formId != null && ground(List.of("form:" + formId), byLaw.ofForm(formId)).isPresent();
  }

  /** Whether it is not told to the reader that a partner still has such a question; null for an operation that is not known. */
  public boolean withholdsQuestion(String partner, String operation) {
    return operation != null && byLaw.ofQuestion(partner, operation).isPresent();
  }

  private Optional<String> ground(List<String> names, Optional<String> law) {
    Predicate<FileRestriction> ofThisPart = restriction -> names.contains(restriction.part());
    return against.stream()
        .filter(ofThisPart)
        .map(FileRestriction::ground)
        .findFirst()
        .or(() -> law.filter(ground -> opened.stream().noneMatch(ofThisPart)));
  }
}
