package eu.pactway.letters;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/** Tables of a page that is printed for a file: bold heads, thin lines, no row torn over two pages. */
final class PdfTables {

  static final float TEXT = 9.5f;

  private static final Color LINE = new Color(0xCC, 0xCC, 0xCC);

  private final LetterFonts fonts;

  PdfTables(LetterFonts fonts) {
    this.fonts = fonts;
  }

  /** A4 pages of a case, in English: the head with the title, then the content. */
  byte[] pages(String caseNumber, String title, String moment, Consumer<Document> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4, 56, 56, 48, 62);
    PdfWriter writer = PdfWriter.getInstance(document, bytes);
    writer.setPageEvent(new PageNumbers(caseNumber, fonts.figures()));
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString("en"));
    document.addTitle(title + " (" + caseNumber + ")");
    document.open();
    document.add(head(caseNumber, title, moment));
    content.accept(document);
    document.close();
    return bytes.toByteArray();
  }

  PdfPTable head(String caseNumber, String title, String subtitle) {
    PdfPTable table = table(1);
    table.addCell(bare(fonts.small(false).process("Case " + caseNumber)));
    table.addCell(bare(fonts.bold(false, 16).process(title)));
    PdfPCell below = bare(fonts.plain(false, 12).process(subtitle));
    below.setPaddingBottom(12);
    table.addCell(below);
    return table;
  }

  /** Name and value side by side. */
  void fact(PdfPTable table, String name, String value) {
    table.addCell(cell(fonts.bold(false, TEXT).process(name)));
    table.addCell(cell(plain(value)));
  }

  /** Stands again at the head of each page that the table runs on to. */
  void header(PdfPTable table, String... names) {
    table.setHeaderRows(1);
    for (String name : names) {
      table.addCell(cell(fonts.bold(false, TEXT).process(name)));
    }
  }

  void row(PdfPTable table, String... texts) {
    for (String text : texts) {
      table.addCell(cell(plain(text == null ? "" : text)));
    }
  }

  PdfPTable heading(String text) {
    return heading(11.5f, text, true);
  }

  PdfPTable heading(float size, String text, boolean bold) {
    PdfPTable table = table(1);
    table.setKeepTogether(true);
    PdfPCell cell = bare((bold ? fonts.bold(false, size) : fonts.plain(false, size)).process(text));
    cell.setPaddingTop(14);
    table.addCell(cell);
    return table;
  }

  private Phrase plain(String text) {
    return fonts.plain(false, TEXT).process(text);
  }

  private static PdfPCell bare(Phrase phrase) {
    PdfPCell cell = cell(phrase);
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setPaddingLeft(0);
    return cell;
  }

  private static PdfPCell cell(Phrase phrase) {
    PdfPCell cell = new PdfPCell(phrase);
    cell.setHorizontalAlignment(Element.ALIGN_LEFT);
    cell.setLeading(0, 1.35f);
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(LINE);
    cell.setPadding(3);
    cell.setPaddingBottom(5);
    return cell;
  }

  static PdfPTable table(float... widths) {
    PdfPTable table = new PdfPTable(widths);
    table.setWidthPercentage(100);
    table.setSplitRows(false);
    return table;
  }
}
