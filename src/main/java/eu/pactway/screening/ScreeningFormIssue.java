package eu.pactway.screening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.pactway.casefile.Documents;
import eu.pactway.letters.Letters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Issues the screening form: whole for the authority that the person is referred to, and as a copy for the person, in which the result of
 * the security check is left out (SCR Art 17(1)(h) and (3)).
 */
@Service
class ScreeningFormIssue {

  private static final String FOR_AUTHORITY = "screening-form-for-authority";
  private static final String COPY = "screening-form";

  private final ScreeningFormContent content;
  private final Documents documents;
  private final Letters letters;
  private final ObjectMapper json;

  ScreeningFormIssue(ScreeningFormContent content, Documents documents, Letters letters, ObjectMapper json) {
    this.content = content;
    this.documents = documents;
    this.letters = letters;
    this.json = json;
  }

  void issue(String caseNumber) {
    Map<String, Object> whole = new LinkedHashMap<>(content.forPerson(caseNumber));
    whole.putAll(content.security(caseNumber));
    documents.add(caseNumber, FOR_AUTHORITY, "Screening form (SCR Art 17)", "en", "application/json", bytes(whole));
    letters.issue(caseNumber, COPY, content.forPerson(caseNumber));
  }

  private byte[] bytes(Map<String, Object> form) {
    try {
      return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(form);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The screening form cannot be written");
    }
  }
}
