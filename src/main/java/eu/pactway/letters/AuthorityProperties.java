package eu.pactway.letters;

import eu.pactway.law.NationalProfile.Task;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the authority that runs Pactway sits and is reached; {@code pactway.authority.*}, with values to try Pactway out in
 * {@code letters/authority.properties}. What its offices and the court are called stands in the national profile alone.
 *
 * @param place where letters are written and documents issued
 * @param offices those of a task that sit elsewhere, such as {@code screening}
 * @param legalAid where the person gets free legal help
 * @param monitor the independent monitoring mechanism, which answers complaints on fundamental rights (SCR Art 10)
 * @param dataProtection to whom the person complains of the use of his or her data (GDPR Art 77)
 * @param court the seat of the court that hears appeals
 */
@ConfigurationProperties("pactway.authority")
record AuthorityProperties(
    String address,
    String place,
    String phone,
    String email,
    Map<Task, Seat> offices,
    LegalAid legalAid,
    LegalAid monitor,
    DataProtection dataProtection,
    Seat court) {

  record Seat(String address, String place, String phone, String email) {}

  record LegalAid(String name, String address, String phone, String email) {}

  /**
   * The supervisory authority for data protection.
   *
   * @param officer e-mail address of the asylum authority's own data protection officer (GDPR Art 38(4))
   */
  record DataProtection(String name, String address, String phone, String email, String officer) {

    /** In one line, as a letter names it. */
    String inOneLine() {
      return String.join(", ", name, address, phone, email);
    }
  }

  AuthorityProperties {
    offices = offices == null ? Map.of() : Map.copyOf(offices);
  }

  /** Where the office sits that does the task. */
  Seat seat(Task task) {
    return offices.getOrDefault(task, new Seat(address, place, phone, email));
  }
}
