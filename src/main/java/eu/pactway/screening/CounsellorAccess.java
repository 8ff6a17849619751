package eu.pactway.screening;

import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.Records;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Access of advisers and organisations to the person during the screening (SCR Arts 8(6) and 11(4)). */
@Service
class CounsellorAccess {

  private final Records records;
  private final Screening screening;

  CounsellorAccess(Records records, Screening screening) {
    this.records = records;
    this.screening = screening;
  }

  /** The monitor learns of the refusal and its grounds, not of the person (SCR Art 10). */
  void reportRefusal(String caseNumber) {
    FormRecordView form = records.latest(caseNumber, ScreeningForms.ACCESS).orElseThrow();
    String grounds =
        form.answers().get("refusalGrounds") instanceof Collection<?> list
            ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
            : "none stated";
    screening.tellMonitor(
        caseNumber, "screening-access-refused", "SCR Art 8(6)", form.id().toString(), "Access to the person was refused; grounds: " + grounds);
  }
}
