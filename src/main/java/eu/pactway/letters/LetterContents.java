package eu.pactway.letters;

import eu.pactway.casefile.Document;
import eu.pactway.casefile.Documents;
import eu.pactway.partner.NotificationPort;
import eu.pactway.partner.StoredContent;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the letter from the case file into the message that brings it, when it is sent. */
@Component
class LetterContents implements StoredContent {

  private final Documents documents;

  LetterContents(Documents documents) {
    this.documents = documents;
  }

  @Override
  public Optional<Object> complete(String caseNumber, Object stored) {
    if (!(stored instanceof NotificationPort.Letter letter) || letter.content() != null) {
      return Optional.empty();
    }
    Document document =
        documents
            .find(caseNumber, letter.documentId())
            .orElseThrow(() -> new IllegalStateException("Letter " + letter.documentId() + " is not in the file of " + caseNumber));
    return Optional.of(letter.with(Base64.getEncoder().encodeToString(document.content())));
  }
}
