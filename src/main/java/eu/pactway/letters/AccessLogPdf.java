package eu.pactway.letters;

import com.lowagie.text.pdf.PdfPTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sets on A4 pages who read or changed a person's file, for that person (GDPR Art 15). */
@Component
public class AccessLogPdf {

  private static final String TITLE = "Who read or changed your file";

  /**
   * One access.
   *
   * @param when in words, by the time of the Member State
   * @param who the role, not the name: the officers are persons too
   */
  public record Access(String when, String who, String what, String purpose) {}

  private final PdfTables tables = new PdfTables(new LetterFonts());

  /** @param proof how it can be shown that nothing was taken out */
  public byte[] render(String caseNumber, String asOf, List<Access> accesses, String proof) {
    return tables.pages(
        caseNumber,
        TITLE,
        "Until " + asOf,
        document -> {
          document.add(accesses.isEmpty() ? tables.heading(PdfTables.TEXT, "Nobody did.", false) : listed(accesses));
          document.add(tables.heading(8, proof, false));
        });
  }

  private PdfPTable listed(List<Access> accesses) {
    PdfPTable table = PdfTables.table(2, 3, 4, 2);
    tables.header(table, "When", "Who", "What", "Said purpose");
    accesses.forEach(access -> tables.row(table, access.when(), access.who(), access.what(), access.purpose()));
    return table;
  }
}
