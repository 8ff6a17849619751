package eu.pactway.letters;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
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

  private final LetterFonts fonts = new LetterFonts();
  private final PdfTables tables = new PdfTables(fonts);

  /** @param asOf when the copy was made, in words */
  public byte[] render(String caseNumber, String title, String asOf, List<Section> sections) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4, 56, 56, 48, 62);
    PdfWriter writer = PdfWriter.getInstance(document, bytes);
    writer.setPageEvent(new PageNumbers(caseNumber, fonts.figures()));
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString("en"));
    document.addTitle(title + " (" + caseNumber + ")");
    document.open();
    document.add(tables.head(caseNumber, title, "As of " + asOf));
    for (Section section : sections) {
      document.add(tables.heading(section.heading()));
      document.add(section.rows().isEmpty() ? tables.heading(PdfTables.TEXT, "Nothing.", false) : table(section.rows()));
    }
    document.close();
    return bytes.toByteArray();
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
