package eu.pactway.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The documents of a case: kept whole, never changed, with a hash of the content. */
public interface Documents {

  /**
   * @param kind what it is, such as {@code screening-form} or {@code decision-letter}
   * @param language BCP 47 tag of the text; may be null
   * @param mediaType such as {@code application/pdf}
   */
  UUID add(String caseNumber, String kind, String title, String language, String mediaType, byte[] content);

  /** Newest first, without content. */
  List<DocumentView> of(String caseNumber);

  Optional<Document> find(String caseNumber, UUID id);
}
