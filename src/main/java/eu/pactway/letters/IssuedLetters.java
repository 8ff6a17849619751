package eu.pactway.letters;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.Documents;
import eu.pactway.casefile.PersonView;
import eu.pactway.partner.Call;
import eu.pactway.partner.NotificationPort;
import eu.pactway.partner.Outbox;
import eu.pactway.partner.Partner;
import eu.pactway.partner.Subject;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes, stores and sends letters. */
@Service
@Transactional
class IssuedLetters implements Letters {

  private static final String PDF = "application/pdf";

  private final LetterWriter writer;
  private final LetterPdf pdf;
  private final CaseFile caseFile;
  private final Documents documents;
  private final Outbox outbox;

  IssuedLetters(LetterWriter writer, LetterPdf pdf, CaseFile caseFile, Documents documents, Outbox outbox) {
    this.writer = writer;
    this.pdf = pdf;
    this.caseFile = caseFile;
    this.documents = documents;
    this.outbox = outbox;
  }

  @Override
  public UUID issue(String caseNumber, String kindId, Map<String, Object> content) {
    LetterKind kind = LetterKind.of(kindId);
    CaseView file = caseFile.get(caseNumber);
    LetterSheet sheet = writer.write(kind, file, content);
    byte[] letter = pdf.render(sheet);
    UUID id = documents.add(caseNumber, kind.id(), sheet.text().title(), sheet.language().tag(), PDF, letter);
    note(caseNumber, kind, sheet.language());
    send(caseNumber, kind, id, sheet.language(), file.applicant(), (String) content.get("answerEvent"));
    return id;
  }

  private void note(String caseNumber, LetterKind kind, LetterLanguage language) {
    caseFile.note(caseNumber, "letter-issued", kind.article(), "engine", "Letter " + kind.id() + " written in '" + language.tag() + "'");
    if (!language.understood()) {
      caseFile.note(
          caseNumber,
          "letter-not-in-own-language",
          kind.article(),
          "engine",
          "Letter " + kind.id() + " is in English: none of the person's languages is available; it has to be interpreted");
    }
  }

  private void send(
      String caseNumber, LetterKind kind, UUID id, LetterLanguage language, PersonView person, String answerEvent) {
    Call call = Call.of(caseNumber, "letter:" + id, kind.article());
    outbox.send(
        Partner.NOTIFICATION,
        "deliver",
        answerEvent == null ? call : call.answeredBy(answerEvent),
        new NotificationPort.Letter(
            id,
            kind.id(),
            language.tag(),
            PDF,
            null,
            Subject.of(person),
            (String) person.details().get("address"),
            kind.proofRequired()));
  }
}
