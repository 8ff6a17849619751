package eu.pactway.dataprotection;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.pactway.casefile.DocumentView;
import eu.pactway.casefile.PersonView;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All data of a case that its person may have (GDPR Arts 15 and 20), machine readable.
 *
 * @param restrictedSince since when the use of the data is restricted, because the person disputes them (Art 18); null where it is not
 * @param given what else areas of law hold, by heading
 * @param recipients to whom data were given (Art 15(1)(c))
 * @param left what was left out and on what ground, with how many pieces
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonalData(
    String caseNumber,
    Instant madeAt,
    String stage,
    String outcome,
    Instant restrictedSince,
    Instant arrivedAt,
    String arrivalPlace,
    List<PersonView> persons,
    List<Happened> events,
    List<Answered> forms,
    List<DocumentView> documents,
    List<Told> received,
    List<Recipient> recipients,
    Map<String, Object> given,
    List<LeftOut> left) {

  /** Something that happened in law. */
  public record Happened(Instant at, String type, String what, String source) {}

  /** A form and what was answered in it; not which officer did. */
  public record Answered(Instant at, String form, Map<String, Object> answers) {}

  /** What others told the authority. */
  public record Told(Instant at, String type, String source, Map<String, Object> data) {}

  public record Recipient(String who, String what, String purpose, Instant first) {}

  public record LeftOut(String what, int pieces, String ground) {}
}
