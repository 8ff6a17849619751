package eu.pactway.letters;

import com.lowagie.text.pdf.PdfPTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sets a person's data on A4 pages, section by section (GDPR Art 15). */
@Component
public class PersonalDataPdf {

  /**
   * Some rows under a heading.
   *
   * @param rows of two or three texts each, all of one length
   */
  public record Section(String heading, List<List<String>> rows) {}

  private final PdfTables tables = new PdfTables(new LetterFonts());

  /** @param asOf when the copy was made, in words */
  public byte[] render(String caseNumber, String title, String asOf, List<Section> sections) {
    return tables.pages(
        caseNumber,
        title,
        "As of " + asOf,
        document -> {
          for (Section section : sections) {
            document.add(tables.heading(section.heading()));
            document.add(section.rows().isEmpty() ? tables.heading(PdfTables.TEXT, "Nothing.", false) : table(section.rows()));
          }
        });
  }

  private PdfPTable table(List<List<String>> rows) {
    PdfPTable table = rows.get(0).size() == 2 ? PdfTables.table(3, 7) : PdfTables.table(3, 4, 3);
    // A long answer may be longer than a page.
    table.setSplitRows(true);
    table.setSplitLate(false);
    rows.forEach(row -> tables.row(table, row.toArray(String[]::new)));
    return table;
  }
}
