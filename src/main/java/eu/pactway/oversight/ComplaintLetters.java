package eu.pactway.oversight;

import static eu.pactway.database.Timestamps.timestamp;

import eu.pactway.letters.MonitorLetters;
import eu.pactway.privacy.CaseVault;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The monitor's answer to whoever complained (SCR Art 10(2)(b), Charter Art 41): written when the complaint is concluded, kept in the
 * register and not in the case file, which the authority reads; never written again.
 */
@Service
@Transactional
public class ComplaintLetters {

  /**
   * A letter as it was written.
   *
   * @param language of the letter; English where letters are not written in that of the complainant
   * @param pdf the letter
   */
  public record Letter(String language, byte[] pdf) {}

  private static final String CONTENT = "complaint_letter.content";
  private static final List<String> FIELDS = List.of("complaintFinding", "outcomePlainWords", "recommendationsMade");

  private final Complaints complaints;
  private final MonitorLetters letters;
  private final CaseVault vault;
  private final JdbcClient jdbc;
  private final Clock clock;

  ComplaintLetters(Complaints complaints, MonitorLetters letters, CaseVault vault, JdbcClient jdbc, Clock clock) {
    this.complaints = complaints;
    this.letters = letters;
    this.vault = vault;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** By the last step, the conclusion. */
  void write(String number) {
    Complaint complaint = complaints.find(number).orElseThrow();
    Map<String, Object> content = new HashMap<>();
    content.put("subject", complaint.subject());
    content.put("lodgedAt", complaint.lodgedAt());
    content.put("place", complaint.place());
    content.put("referredTo", said(complaint, "referredTo"));
    FIELDS.forEach(field -> content.put(field, said(complaint, field)));
    MonitorLetters.Written written = letters.write(number, complaint.language(), complaint.contact(), content);
    jdbc.sql("insert into pactway.complaint_letter (number, language, content, at) values (?, ?, ?, ?)")
        .params(number, written.language(), vault.seal(complaint.key(), CONTENT, written.pdf()), timestamp(clock.instant()))
        .update();
  }

  /** Empty where the complaint is not concluded. */
  @Transactional(readOnly = true)
  public Optional<Letter> of(Complaint complaint) {
    return jdbc.sql("select language, content from pactway.complaint_letter where number = ? order by position desc limit 1")
        .param(complaint.number())
        .query((row, n) -> new Letter(row.getString("language"), vault.open(complaint.key(), CONTENT, row.getBytes("content"))))
        .optional();
  }

  private static Object said(Complaint complaint, String field) {
    return complaint.steps().stream().map(step -> step.said().get(field)).filter(answer -> answer != null).reduce((a, b) -> b).orElse(null);
  }
}
