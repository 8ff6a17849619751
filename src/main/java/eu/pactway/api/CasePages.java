package eu.pactway.api;

import eu.pactway.access.CaseGate;
import eu.pactway.access.Operation;
import eu.pactway.access.Standing;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.clock.ClockState;
import eu.pactway.clock.StatutoryClocks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The cases that the reader may know, a page at a time, in the order of their numbers; reads on until the page is full or no case is left. */
@Component
class CasePages {

  private static final int LARGEST_PAGE = 200;
  private static final int CHUNK = 200;

  /** A page; {@code nextCursor} is null on the last one. */
  record Page(List<CaseView> cases, String nextCursor) {}

  private final CaseFile caseFile;
  private final OpenTasks openTasks;
  private final StatutoryClocks clocks;
  private final CaseGate gate;

  CasePages(CaseFile caseFile, OpenTasks openTasks, StatutoryClocks clocks, CaseGate gate) {
    this.caseFile = caseFile;
    this.openTasks = openTasks;
    this.clocks = clocks;
    this.gate = gate;
  }

  Page page(Standing reader, String stage, String role, String clockState, String cursor, int limit) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw InvalidInputException.of("limit", "must be 1 to " + LARGEST_PAGE);
    }
    ClockState state = clockState == null ? null : state(clockState);
    String after = Cursor.read(cursor);
    var found = new ArrayList<CaseView>();
    while (true) {
      List<CaseView> chunk = caseFile.list(stage, after, CHUNK);
      for (CaseView view : matching(reader, chunk, role, state)) {
        if (found.size() == limit) {
          return new Page(found, Cursor.of(found.get(limit - 1).caseNumber()));
        }
        found.add(view);
      }
      if (chunk.size() < CHUNK) {
        return new Page(found, null);
      }
      after = chunk.get(chunk.size() - 1).caseNumber();
    }
  }

  private List<CaseView> matching(Standing reader, List<CaseView> chunk, String role, ClockState state) {
    Set<String> all = chunk.stream().map(CaseView::caseNumber).collect(Collectors.toSet());
    Set<String> numbers = gate.among(reader, Operation.FOLLOW_CASE, all);
    Set<String> byRole = role == null ? numbers : openTasks.casesWithTaskFor(role, numbers);
    Set<String> matching = state == null ? byRole : clocks.casesWithClock(state, byRole);
    return chunk.stream().filter(view -> matching.contains(view.caseNumber())).toList();
  }

  private static ClockState state(String word) {
    return Arrays.stream(ClockState.values())
        .filter(state -> state.id().equals(word))
        .findFirst()
        .orElseThrow(() -> InvalidInputException.of("clockState", "must be running, suspended, met, breached or cancelled"));
  }
}
