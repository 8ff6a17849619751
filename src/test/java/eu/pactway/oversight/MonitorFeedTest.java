package eu.pactway.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.clock.ClockBreachWithdrawn;
import eu.pactway.clock.ClockLadderReached;
import eu.pactway.clock.Rung;
import eu.pactway.law.Catalogue;
import eu.pactway.partner.MonitorPort.BreachReport;
import eu.pactway.partner.MonitorPort.EventReport;
import eu.pactway.partner.Outbox;
import eu.pactway.partner.OutboxDelivered;
import eu.pactway.partner.Partner;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MonitorFeedTest {

  private static final String CASE = "IT-2026-0000001-7";
  private static final Instant AT = Instant.parse("2026-11-30T23:00:00Z");

  private final Outbox outbox = mock(Outbox.class);
  private final CaseFile caseFile = mock(CaseFile.class);
  private final MonitorFeed feed = new MonitorFeed(outbox, caseFile, new MonitoredEvents(), Clock.fixed(AT.plusSeconds(60), ZoneOffset.UTC));

  @Test
  void aMissedLimitGoesToTheMonitorOnce() {
    feed.on(reached(Rung.BREACH, List.of("screening-officer", "supervisor", "head-of-unit", "monitor")));
    verify(outbox)
        .send(
            "monitor",
            "reportBreach",
            CASE,
            "breach:" + CASE + ":scr-art8-3:2026-11-30T23:00:00Z",
            new BreachReport(CASE, "scr-art8-3", "SCR Art 8(3)", AT));
  }

  @Test
  void whoWasToldOfABreachIsToldThatItWasNone() {
    Instant end = AT.plusSeconds(86_400);
    feed.on(new ClockBreachWithdrawn(CASE, "scr-art8-3", "SCR Art 8(3)", List.of("supervisor", "monitor"), AT, end));
    String key = "breach-withdrawn:" + CASE + ":scr-art8-3:2026-11-30T23:00:00Z:2026-12-01T23:00:00Z";
    String text = "scr-art8-3 was reported as missed at 2026-11-30T23:00:00Z; it ends at 2026-12-01T23:00:00Z";
    verify(outbox)
        .send("monitor", "reportEvent", CASE, key, new EventReport(CASE, "breach-withdrawn", "SCR Art 8(3)", AT.plusSeconds(60), text));
  }

  @Test
  void warningsAndWhatDoesNotConcernTheMonitorStayInTheHouse() {
    feed.on(reached(Rung.ESCALATE, List.of("supervisor", "monitor")));
    feed.on(reached(Rung.BREACH, List.of("supervisor")));
    verifyNoInteractions(outbox);
  }

  @Test
  void theTimelineSaysWhenTheMonitorHasReceivedIt() {
    feed.on(new OutboxDelivered(Partner.MONITOR, "reportBreach", CASE, "key", null));
    verify(caseFile).note(eq(CASE), eq("monitor-informed"), anyString(), eq("monitor"), any());
  }

  @Test
  void theUseOfForceDetentionAndRefusedAccessGoToTheMonitorWithoutAName() {
    feed.on(new LegalEventRecorded(event("force-used")));
    verify(outbox)
        .send(
            "monitor",
            "reportEvent",
            CASE,
            "event:" + CASE + ":force-used:2026-11-30T23:00:00Z:system",
            new EventReport(CASE, "use-of-force", "SCR Art 10(2), RD Art 8(4)", AT, "Force or another means of coercion was used"));
  }

  @Test
  void whatTheMonitorNeedNotKnowIsNotTold() {
    feed.on(new LegalEventRecorded(event("application-lodged")));
    verifyNoInteractions(outbox);
  }

  @Test
  void whatIsMonitoredIsAnEventThatTheLawOrAModelKnows() throws IOException {
    Set<String> known = new HashSet<>();
    Catalogue.load().vocabulary().triggers().forEach(trigger -> known.add(trigger.id()));
    for (String file : List.of("oversight", "safeguards-counselling")) {
      new YAMLMapper().readTree(getClass().getResource("/events/" + file + ".yaml")).forEach(e -> known.add(e.path("type").asText()));
    }
    assertThat(known).containsAll(new MonitoredEvents().events());
  }

  @Test
  void theCaseFileDoesNotSayThatTheMonitorHasReceivedAComplaint() {
    feed.on(new OutboxDelivered(Partner.MONITOR, "reportEvent", CASE, "complaint:FRC-2026-000001:complaint:" + AT, null));
    verifyNoInteractions(caseFile);
  }

  private static LegalEvent event(String type) {
    return new LegalEvent(CASE, type, AT, false, AT, "system", "system");
  }

  private static ClockLadderReached reached(Rung rung, List<String> recipients) {
    return new ClockLadderReached(CASE, "scr-art8-3", rung, "SCR Art 8(3)", recipients, AT);
  }
}
