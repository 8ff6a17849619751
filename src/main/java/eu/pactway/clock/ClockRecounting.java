package eu.pactway.clock;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.Moment;
import eu.pactway.law.DecidedLaw;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recounts of one case or of many, by {@link Recount}. */
@Service
@Transactional
class ClockRecounting implements ClockRecounts {

  private final ClockRows rows;
  private final RecountRows recountRows;
  private final Recount recount;
  private final HangingDates hangingDates;
  private final ClockDates dates;
  private final CaseFile caseFile;
  private final Clock clock;

  ClockRecounting(
      ClockRows rows,
      RecountRows recountRows,
      Recount recount,
      HangingDates hangingDates,
      ClockDates dates,
      CaseFile caseFile,
      Clock clock) {
    this.rows = rows;
    this.recountRows = recountRows;
    this.recount = recount;
    this.hangingDates = hangingDates;
    this.dates = dates;
    this.caseFile = caseFile;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> cases(long number, Instant reach, String after, int atMost) {
    return recountRows.cases(number, reach, after, atMost, hangingDates.cases(reach, after, atMost));
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> behind(long number, Instant reach, int atMost) {
    return recountRows.cases(number, reach, null, atMost, List.of());
  }

  @Override
  @Transactional(readOnly = true)
  public long count(long number, Instant reach) {
    return recountRows.count(number, reach);
  }

  @Override
  @Transactional(readOnly = true)
  public List<ClockMove> preview(List<String> caseNumbers, DecidedLaw law) {
    Stream<ClockMove> clocks =
        rows.openOrBreached(caseNumbers).stream().map(row -> recount.byLaw(row, law)).filter(Recount.Turn::moves).map(recount::move);
    return Stream.concat(clocks, hangingDates.moves(caseNumbers, law).stream()).toList();
  }

  @Override
  public List<String> unmoved(List<String> caseNumbers, Instant reach) {
    if (caseNumbers.isEmpty()) {
      return List.of();
    }
    long number = dates.law().number();
    recountRows.mark(caseNumbers, number, reach, dates.calendarVersion());
    return recountRows.left(caseNumbers, number, reach);
  }

  @Override
  public List<ClockMove> recount(String caseNumber, String why) {
    DecidedLaw law = dates.law();
    List<String> one = List.of(caseNumber);
    List<Recount.Turn> turns = rows.openOrBreached(one).stream().map(row -> recount.byLaw(row, law)).toList();
    List<ClockMove> hanging = hangingDates.moves(one, law);
    List<ClockMove> moves = turns.stream().filter(Recount.Turn::moves).map(recount::move).toList();
    turns.forEach(turn -> recount.carryOut(turn, why));
    hanging.forEach(hangingDates::carryOut);
    return Stream.concat(moves.stream(), hanging.stream()).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public boolean countedByOtherCalendar() {
    return recountRows.otherCalendar(dates.law().number(), dates.calendarVersion());
  }

  @Override
  @Transactional(readOnly = true)
  public List<ClockMove> previewCorrection(LegalEvent earlier, Moment at) {
    String caseNumber = earlier.caseNumber();
    var corrected =
        new LegalEvent(
            caseNumber, earlier.type(), at.at(), at.dateOnly(), clock.instant(), earlier.source(), earlier.recordedBy());
    List<LegalEvent> events = caseFile.events(caseNumber).stream().map(e -> e.equals(earlier) ? corrected : e).toList();
    return recount.byCorrection(rows.of(caseNumber), earlier, corrected, events)
        .filter(Recount.Turn::moves)
        .map(recount::move)
        .toList();
  }
}
