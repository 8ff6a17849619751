package eu.pactway.casefile;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Wishes for protection that nobody has taken up yet: an application that was made, and neither registered nor known when the procedure
 * ended (APR Arts 26 and 27). What is said before the final decision is part of that procedure; what is said after it is a new application
 * (APR Art 55(1) and (2)).
 */
@Component
public class OpenApplications {

  private static final String MADE = "application-made";
  private static final String REGISTERED = "application-registered";
  private static final String FINAL = "final-decision";

  private final LegalEventRows events;

  OpenApplications(LegalEventRows events) {
    this.events = events;
  }

  /** Whether the person asked for protection and still waits for the registration. */
  @Transactional(readOnly = true)
  public boolean isOpen(String caseNumber) {
    List<FiledEvent> filed = events.filed(caseNumber).stream().filter(event -> !event.corrected()).toList();
    return filed.stream().filter(event -> is(event, MADE)).anyMatch(made -> filed.stream().noneMatch(other -> settles(other, made)));
  }

  /** Whether a final decision on an earlier application stands, so that another one is a subsequent application (APR Art 3(19)). */
  @Transactional(readOnly = true)
  public boolean isSubsequent(String caseNumber) {
    return events.latest(caseNumber, FINAL).isPresent();
  }

  /**
   * A registration takes up what was told before it, whatever minute it states, and what was said before it and told later. What is said in
   * its very minute and told after it is open: rather one registration too many than a wish that nobody hears. A final decision takes up
   * what was told before it.
   */
  private static boolean settles(FiledEvent other, FiledEvent made) {
    boolean filedLater = other.id() > made.id();
    return is(other, FINAL) && filedLater || is(other, REGISTERED) && (filedLater || other.event().at().isAfter(made.event().at()));
  }

  private static boolean is(FiledEvent filed, String type) {
    return filed.event().type().equals(type);
  }
}
