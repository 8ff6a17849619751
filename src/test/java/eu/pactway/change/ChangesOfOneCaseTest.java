package eu.pactway.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.NoSuchEventException;
import eu.pactway.clock.AdjustmentRefusedException;
import eu.pactway.clock.ClockState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is changed in one case alone: a limit is extended, a record corrected. */
class ChangesOfOneCaseTest extends ChangeScene {

  @Test
  void anExtensionIsAChangeOfOneCaseCarriedOutAtOnce() {
    String caseNumber = openCase();
    Decision extension = new Decision.OfClock(REGISTRATION, extension());
    ChangePreview preview = changes.preview(new Proposal(caseNumber, extension, null, "influx reported"), 10);
    assertThat(preview.moves()).singleElement().satisfies(move -> assertThat(move.before().governingEnd()).isEqualTo(MONDAY_OVER));
    Change change = changes.apply(new Proposal(caseNumber, extension, null, "influx reported"), "supervisor");

    assertThat(changes.progress(change)).isEqualTo(new ChangeProgress(ChangeProgress.State.DONE, 1, 1, 0, 1, 0, 0));
    assertThat(clock(caseNumber).governingEnd()).isEqualTo(preview.moves().get(0).after().governingEnd()).isAfter(MONDAY_OVER);
    assertThat(changes.list(caseNumber, null, 10)).extracting(Change::decidedBy).containsExactly("supervisor");
    assertThatThrownBy(() -> changes.apply(new Proposal(caseNumber, extension, null, "again"), "supervisor"))
        .isInstanceOf(AdjustmentRefusedException.class);
    assertThat(changes.list(caseNumber, null, 10)).as("what is refused is not kept").hasSize(1);
  }

  @Test
  void aCorrectedEventStaysOnFileAndNoLongerCounts() {
    String caseNumber = openCase();
    Decision correction = new Decision.OfEvent("application-made", null, Instant.parse("2026-11-20T08:00:00Z"), false);
    ChangePreview preview = changes.preview(new Proposal(caseNumber, correction, null, "a slip of the pen"), 10);
    assertThat(preview.moves()).singleElement().satisfies(move -> assertThat(move.after().legalEnd()).isEqualTo("2026-11-25"));
    changes.apply(new Proposal(caseNumber, correction, null, "a slip of the pen"), "supervisor");

    assertThat(clock(caseNumber).legalEnd()).isEqualTo("2026-11-25");
    assertThat(task(caseNumber).getDueDate().toInstant()).isEqualTo(Instant.parse("2026-11-25T23:00:00Z"));
    assertThat(caseFile.events(caseNumber)).filteredOn(event -> event.type().equals("application-made"))
        .extracting(LegalEvent::at).containsExactly(Instant.parse("2026-11-20T08:00:00Z"));
    assertThat(timeline(caseNumber)).filteredOn(entry -> entry.type().equals("application-made")).hasSize(2)
        .anySatisfy(entry -> assertThat(entry.text()).contains("was corrected", "a slip of the pen"));
    assertThatThrownBy(() -> changes.apply(
            new Proposal(caseNumber, new Decision.OfEvent("appeal-lodged", null, NOW, false), null, "none"), "supervisor"))
        .isInstanceOf(NoSuchEventException.class);
  }

  @Test
  void aCorrectedEventTurnsWhatWasKeptIntoABreachAndBack() {
    String caseNumber = openCase();
    runUntil(Instant.parse("2026-11-26T10:00:00Z"));
    tasks.complete(task(caseNumber).getId());
    assertThat(clock(caseNumber).state()).isEqualTo(ClockState.MET);
    correct(caseNumber, "2026-11-16T08:00:00Z");
    assertThat(clock(caseNumber).state()).isEqualTo(ClockState.BREACHED);
    assertThat(told(caseNumber, "clock-breached")).contains("monitor");
    correct(caseNumber, "2026-11-23T08:00:00Z");
    assertThat(clock(caseNumber).state()).isEqualTo(ClockState.MET);
    assertThat(told(caseNumber, "clock-breach-withdrawn")).contains("monitor");
  }
}
