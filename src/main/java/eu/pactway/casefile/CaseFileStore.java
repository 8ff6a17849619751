package eu.pactway.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The case file in PostgreSQL. */
@Service("caseFile")
@Transactional
class CaseFileStore implements CaseFile {

  private final CaseRows cases;
  private final LegalEventRows legalEvents;
  private final Timeline timeline;
  private final Opening opening;
  private final CurrentUser currentUser;
  private final ApplicationEventPublisher publisher;
  private final Clock clock;

  CaseFileStore(
      CaseRows cases,
      LegalEventRows legalEvents,
      Timeline timeline,
      Opening opening,
      CurrentUser currentUser,
      ApplicationEventPublisher publisher,
      Clock clock) {
    this.cases = cases;
    this.legalEvents = legalEvents;
    this.timeline = timeline;
    this.opening = opening;
    this.currentUser = currentUser;
    this.publisher = publisher;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public CaseView get(String caseNumber) {
    return cases.find(caseNumber).orElseThrow(() -> new UnknownCaseException(caseNumber));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<CaseView> find(String caseNumber) {
    return cases.find(caseNumber);
  }

  @Override
  @Transactional(readOnly = true)
  public List<CaseView> list(String stage, String after, int limit) {
    return cases.page(stage, after, limit);
  }

  @Override
  public String open(NewCase newCase) {
    String caseNumber = opening.open(newCase);
    publisher.publishEvent(new CaseOpened(caseNumber, newCase.arrival().place()));
    Moment arrived = newCase.arrival().at();
    newCase.arrival().kind().legalEvents().forEach(type -> record(caseNumber, type, arrived.at(), arrived.dateOnly(), "arrival"));
    Moment made = newCase.applicationMade();
    if (made != null) {
      record(caseNumber, "application-made", made.at(), made.dateOnly(), "arrival");
    }
    return caseNumber;
  }

  @Override
  public LegalEvent record(String caseNumber, String type, Instant at, boolean dateOnly, String source) {
    Instant now = clock.instant();
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(source, "source");
    if (at.isAfter(now)) {
      throw new ImplausibleMomentException(type, at);
    }
    var event = new LegalEvent(caseNumber, type, at, dateOnly, now, source, currentUser.id());
    legalEvents.add(event);
    publisher.publishEvent(new LegalEventRecorded(event));
    return event;
  }

  @Override
  public LegalEvent correct(String caseNumber, String type, Instant was, Moment at, String source, String reason) {
    Instant now = clock.instant();
    if (at.at().isAfter(now)) {
      throw new ImplausibleMomentException(type, at.at());
    }
    FiledEvent earlier = legalEvents.standing(caseNumber, type, was).orElseThrow(() -> new NoSuchEventException(caseNumber, type));
    var corrected = new LegalEvent(caseNumber, type, at.at(), at.dateOnly(), now, source, currentUser.id());
    legalEvents.add(corrected, earlier.id(), reason);
    if (type.equals("application-made")) {
      cases.applicationMade(caseNumber, earlier.event().at(), at);
    }
    publisher.publishEvent(new LegalEventCorrected(earlier.event(), corrected));
    return corrected;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<LegalEvent> correctable(String caseNumber, String type, Instant was) {
    return legalEvents.standing(caseNumber, type, was).map(FiledEvent::event);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<LegalEvent> latest(String caseNumber, String type) {
    return legalEvents.latest(caseNumber, type);
  }

  @Override
  @Transactional(readOnly = true)
  public List<LegalEvent> events(String caseNumber) {
    return legalEvents.of(caseNumber);
  }

  @Override
  public void putFacts(String caseNumber, Map<String, Object> facts) {
    if (!facts.isEmpty()) {
      cases.putFacts(caseNumber, facts);
    }
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Object> facts(String caseNumber) {
    return cases.facts(caseNumber);
  }

  @Override
  public void stage(String caseNumber, String stage) {
    cases.stage(caseNumber, stage);
  }

  @Override
  public void outcome(String caseNumber, String outcome) {
    cases.outcome(caseNumber, outcome);
  }

  @Override
  public void note(String caseNumber, String type, String article, String actor, String text) {
    timeline.add(caseNumber, clock.instant(), type, article, actor, text);
  }

  @Override
  @Transactional(readOnly = true)
  public List<TimelineEntry> timeline(String caseNumber) {
    return timeline.of(caseNumber);
  }
}
