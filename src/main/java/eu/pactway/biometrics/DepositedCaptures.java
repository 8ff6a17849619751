package eu.pactway.biometrics;

import eu.pactway.casefile.EventOffered;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.InboxMessageView;
import eu.pactway.casefile.InvalidEventException;
import eu.pactway.partner.Capture;
import eu.pactway.partner.UnreadableCaptureException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Captures that a station has sent as events {@code biometric-capture-deposited}, with the {@code session} that the station shows and
 * {@code fingerprints} and {@code facialImage} in Base64; a scan of a document as {@code documentScan} with {@code documentScanType}. What is no record of its standard is refused at once, so that the operator takes
 * it again while the person is there (Eurodac Art 38(1)). In training, a session of which nothing was sent gives a capture of nobody.
 */
@Component
@Primary
class DepositedCaptures implements CaptureStation {

  private static final String DEPOSITED = "biometric-capture-deposited";
  private static final String FINGERPRINTS = "fingerprints";
  private static final String FACE = "facialImage";

  private final Inbox inbox;
  private final BiometricDuty duty;
  private final RuntimeService runtime;
  private final Optional<SyntheticCaptures> training;

  DepositedCaptures(Inbox inbox, BiometricDuty duty, RuntimeService runtime, Optional<SyntheticCaptures> training) {
    this.inbox = inbox;
    this.duty = duty;
    this.runtime = runtime;
    this.training = training;
  }

  @EventListener
  void on(EventOffered offered) {
    if (offered.type().equals(DEPOSITED)) {
      check(FINGERPRINTS, new Capture(text(offered.data(), FINGERPRINTS), null), offered.data().get(FINGERPRINTS) != null);
      check(FACE, new Capture(null, text(offered.data(), FACE)), offered.data().get(FACE) != null);
      checkScan(offered.data());
      if (offered.data().get(FINGERPRINTS) == null && offered.data().get(FACE) == null) {
        throw new InvalidEventException(FINGERPRINTS, "neither fingerprints nor a facial image were sent");
      }
      mayBeTaken(offered.caseNumber(), offered.data().get(FINGERPRINTS) == null ? FACE : FINGERPRINTS);
    }
  }

  @Override
  public Capture collect(String caseNumber, String session, boolean withFingerprints) {
    Optional<InboxMessageView> deposited =
        inbox.of(caseNumber).stream().filter(message -> isOf(message, session)).reduce((earlier, later) -> later);
    Capture capture = deposited.map(DepositedCaptures::capture).orElseGet(() -> inTraining(caseNumber, session, withFingerprints));
    return withFingerprints ? capture : new Capture(null, capture.facialImage());
  }

  @Override
  public Optional<DocumentScan> scan(String caseNumber, String session) {
    return inbox.of(caseNumber).stream()
        .filter(message -> isOf(message, session))
        .map(message -> DocumentScan.of(message.data()))
        .filter(Objects::nonNull)
        .reduce((earlier, later) -> later);
  }

  /** What has been kept as a data set is not kept twice. */
  @Override
  public void collected(String caseNumber) {
    inbox.of(caseNumber).stream().filter(message -> isOf(message, null)).forEach(message -> inbox.erase(message.id()));
  }

  /** What nobody may take, or nobody waits for, is not kept for a moment (Arts 13 and 14(1)). */
  private void mayBeTaken(String caseNumber, String field) {
    if (!duty.oldEnough(caseNumber)) {
      throw new InvalidEventException(field, "nothing is taken of a child under six, or where six is in doubt; a document that proves the age is entered in the file first (Eurodac Art 14(1))");
    }
    boolean awaited = runtime.createProcessInstanceQuery().processDefinitionKey("eurodac-registration").processInstanceBusinessKey(caseNumber).active().count() > 0;
    if (!awaited) {
      throw new InvalidEventException(field, "no registration in Eurodac is open in this case: nothing is taken in advance (Eurodac Art 13)");
    }
  }

  private Capture inTraining(String caseNumber, String session, boolean withFingerprints) {
    return training.orElseThrow(() -> new CaptureMissingException(caseNumber)).collect(caseNumber, session, withFingerprints);
  }

  private static void checkScan(Map<String, Object> data) {
    try {
      DocumentScan.of(data);
    } catch (IllegalArgumentException unusable) {
      throw new InvalidEventException(DocumentScan.CONTENT, unusable.getMessage());
    }
  }

  private static void check(String field, Capture capture, boolean sent) {
    try {
      if (sent) {
        capture.check();
      }
    } catch (UnreadableCaptureException unreadable) {
      throw new InvalidEventException(field, unreadable.getMessage());
    }
  }

  private static boolean isOf(InboxMessageView message, String session) {
    return message.type().equals(DEPOSITED)
        && !message.data().isEmpty()
        && (session == null || session.equals(text(message.data(), "session")));
  }

  private static Capture capture(InboxMessageView message) {
    return new Capture(text(message.data(), FINGERPRINTS), text(message.data(), FACE));
  }

  private static String text(Map<String, Object> data, String field) {
    return data.get(field) == null ? null : data.get(field).toString();
  }
}
