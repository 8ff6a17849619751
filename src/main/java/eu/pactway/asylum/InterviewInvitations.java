package eu.pactway.asylum;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.Records;
import eu.pactway.letters.Letters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Invitations to the personal interview: APR Arts 8(2), 11 to 13. */
@Service
class InterviewInvitations {

  private final Letters letters;
  private final Records records;
  private final Authority authority;

  InterviewInvitations(Letters letters, Records records, Authority authority) {
    this.letters = letters;
    this.records = records;
    this.authority = authority;
  }

  /** Invites to the interview as it was planned last. */
  void invite(String caseNumber) {
    Map<String, Object> plan = records.latest(caseNumber, "interview-plan").orElseThrow().answers();
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("interviewAt", Moment.ofAnswer(plan.get("interviewAt").toString(), authority.zone()).at());
    content.put("place", plan.get("interviewPlace"));
    if ("admissibility".equals(plan.get("interviewType"))) {
      content.put("interviewKind", "admissibility");
    }
    if (Boolean.TRUE.equals(plan.get("interpreterNeeded")) && !"other".equals(plan.getOrDefault("interviewLanguage", "other"))) {
      content.put("interpreterLanguage", plan.get("interviewLanguage"));
    }
    letters.issue(caseNumber, "interview-invitation", content);
  }
}
