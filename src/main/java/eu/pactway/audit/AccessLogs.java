package eu.pactway.audit;

import eu.pactway.casefile.Authority;
import eu.pactway.letters.AccessLogPdf;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A person's own access log, to be printed (GDPR Art 15). */
@Component
public class AccessLogs {

  private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

  private final Audit audit;
  private final AccessLogPdf pdf;
  private final Authority authority;
  private final Clock clock;

  AccessLogs(Audit audit, AccessLogPdf pdf, Authority authority, Clock clock) {
    this.audit = audit;
    this.pdf = pdf;
    this.authority = authority;
    this.clock = clock;
  }

  /** As PDF, oldest first; empty for a case of which nothing was kept. */
  public byte[] print(String caseNumber) {
    List<AccessLogPdf.Access> accesses =
        audit.ofCase(caseNumber).stream()
            .map(entry -> new AccessLogPdf.Access(inWords(entry.at()), Access.who(entry), Access.what(entry), entry.purpose()))
            .toList();
    return pdf.render(caseNumber, inWords(clock.instant()), accesses, proof(caseNumber));
  }

  private String proof(String caseNumber) {
    List<Audit.Proof> proofs = audit.proofs(caseNumber);
    if (proofs.isEmpty()) {
      return "Each line carries a hash of the one before it. No seal has been made over this log yet.";
    }
    Audit.Proof last = proofs.get(proofs.size() - 1);
    return "Each line carries a hash of the one before it. The first " + last.position() + " lines are under seal " + last.seal().number()
        + " of " + inWords(last.seal().at()) + ": " + last.seal().hash();
  }

  private String inWords(Instant at) {
    return WORDS.format(at.atZone(authority.zone()));
  }
}
