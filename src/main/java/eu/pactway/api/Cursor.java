package eu.pactway.api;

import eu.pactway.casefile.CaseFile;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where the next page starts: opaque to the caller, the last case number to us. */
final class Cursor {

  private Cursor() {}

  static String of(String caseNumber) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(caseNumber.getBytes(StandardCharsets.UTF_8));
  }

  static String read(String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return null;
    }
    try {
      String caseNumber = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (CaseFile.isNumber(caseNumber)) {
        return caseNumber;
      }
    } catch (IllegalArgumentException noBase64) {
      // falls through to the refusal
    }
    throw InvalidInputException.of("cursor", "use the nextCursor of the page before");
  }
}
