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

  private final LetterFonts fonts = new LetterFonts();
  private final PdfTables tables = new PdfTables(fonts);

  /** @param proof how it can be shown that nothing was taken out */
  public byte[] render(String caseNumber, String asOf, List<Access> accesses, String proof) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4, 56, 56, 48, 62);
    PdfWriter writer = PdfWriter.getInstance(document, bytes);
    writer.setPageEvent(new PageNumbers(caseNumber, fonts.figures()));
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString("en"));
    document.addTitle(TITLE + " (" + caseNumber + ")");
    document.open();
    document.add(tables.head(caseNumber, TITLE, "Until " + asOf));
    document.add(accesses.isEmpty() ? tables.heading(PdfTables.TEXT, "Nobody did.", false) : listed(accesses));
    document.add(tables.heading(8, proof, false));
    document.close();
    return bytes.toByteArray();
  }

  private PdfPTable listed(List<Access> accesses) {
    PdfPTable table = PdfTables.table(2, 3, 4, 2);
    tables.header(table, "When", "Who", "What", "Said purpose");
    accesses.forEach(access -> tables.row(table, access.when(), access.who(), access.what(), access.purpose()));
    return table;
  }
}
