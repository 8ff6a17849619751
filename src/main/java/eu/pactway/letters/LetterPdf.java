package eu.pactway.letters;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.FontSelector;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Sets a letter on A4 pages, mirrored for scripts that run from right to left. Everything stands in table cells: only they know direction.
 */
@Component
class LetterPdf {

  private static final float MARGIN = 62;
  private static final float TEXT = 10.5f;
  private static final Color FRAME = new Color(0x1F, 0x3A, 0x5F);

  private final LetterFonts fonts = new LetterFonts();

  byte[] render(LetterSheet sheet) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4, MARGIN, MARGIN, 48, 62);
    PdfWriter writer = PdfWriter.getInstance(document, bytes);
    writer.setPageEvent(new PageNumbers(sheet.caseNumber(), fonts.figures()));
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(sheet.language().tag()));
    document.addTitle(sheet.text().title() + " (" + sheet.caseNumber() + ")");
    document.addAuthor(sheet.head().get(0));
    document.open();
    document.add(head(sheet));
    document.add(body(sheet));
    document.close();
    return bytes.toByteArray();
  }

  private PdfPTable head(LetterSheet sheet) {
    boolean rtl = sheet.language().rightToLeft();
    PdfPTable table = table(2, rtl);
    PdfPCell name = cell(fonts.bold(rtl, 13).process(sheet.head().get(0)), rtl);
    name.setColspan(2);
    name.setPaddingBottom(2);
    table.addCell(name);
    PdfPCell contact = cell(lines(fonts.small(rtl), sheet.head().subList(1, sheet.head().size())), rtl);
    contact.setColspan(2);
    contact.setBorder(Rectangle.BOTTOM);
    contact.setBorderColor(FRAME);
    contact.setBorderWidth(1.2f);
    contact.setPaddingBottom(8);
    table.addCell(contact);
    PdfPCell addressee = cell(lines(fonts.plain(rtl, TEXT), sheet.addressee()), rtl);
    addressee.setPaddingTop(22);
    addressee.setPaddingBottom(18);
    table.addCell(addressee);
    PdfPCell reference = cell(lines(fonts.plain(rtl, TEXT), sheet.reference()), rtl);
    reference.setPaddingTop(22);
    table.addCell(reference);
    return table;
  }

  private PdfPTable body(LetterSheet sheet) {
    boolean rtl = sheet.language().rightToLeft();
    PdfPTable table = table(1, rtl);
    if (sheet.notice() != null) {
      table.addCell(box(fonts.plain(rtl, TEXT).process(sheet.notice()), rtl, Color.GRAY));
      table.addCell(gap(8));
    }
    PdfPCell title = cell(fonts.bold(rtl, 15).process(sheet.text().title()), rtl);
    title.setPaddingBottom(10);
    table.addCell(title);
    sheet.text().blocks().forEach(block -> add(table, block, rtl));
    table.addCell(gap(10));
    table.addCell(box(contact(sheet.foot(), rtl), rtl, Color.GRAY));
    return table;
  }

  private void add(PdfPTable table, LetterText.Block block, boolean rtl) {
    switch (block.kind()) {
      case HEADING -> {
        PdfPCell heading = cell(fonts.bold(rtl, 11.5f).process(block.text()), rtl);
        heading.setPaddingTop(8);
        table.addCell(heading);
      }
      case ITEM -> {
        PdfPCell item = cell(fonts.plain(rtl, TEXT).process("•  " + block.text()), rtl);
        // The cell knows left and right only; from right to left the indent is on the other side.
        item.setPaddingLeft(rtl ? 0 : 22);
        item.setPaddingRight(rtl ? 22 : 0);
        item.setIndent(-10);
        table.addCell(item);
      }
      case BOX -> {
        table.addCell(gap(6));
        table.addCell(box(firstLineBold(block.text(), rtl), rtl, FRAME));
        table.addCell(gap(6));
      }
      case PARAGRAPH -> {
        PdfPCell paragraph = cell(fonts.plain(rtl, TEXT).process(block.text()), rtl);
        paragraph.setPaddingBottom(6);
        table.addCell(paragraph);
      }
    }
  }

  private Phrase contact(List<String> lines, boolean rtl) {
    return firstLineBold(String.join("\n", lines), rtl);
  }

  private Phrase firstLineBold(String text, boolean rtl) {
    int end = text.indexOf('\n');
    Phrase phrase = fonts.bold(rtl, TEXT).process(end < 0 ? text : text.substring(0, end + 1));
    if (end >= 0) {
      phrase.add(fonts.plain(rtl, TEXT).process(text.substring(end + 1)));
    }
    return phrase;
  }

  private static Phrase lines(FontSelector font, List<String> lines) {
    return font.process(String.join("\n", lines));
  }

  private static PdfPCell box(Phrase phrase, boolean rtl, Color color) {
    PdfPCell cell = cell(phrase, rtl);
    cell.setBorder(Rectangle.BOX);
    cell.setBorderColor(color);
    cell.setBorderWidth(1);
    cell.setPadding(8);
    cell.setPaddingTop(5);
    return cell;
  }

  private static PdfPCell cell(Phrase phrase, boolean rtl) {
    PdfPCell cell = new PdfPCell(phrase);
    cell.setRunDirection(rtl ? PdfWriter.RUN_DIRECTION_RTL : PdfWriter.RUN_DIRECTION_LTR);
    cell.setHorizontalAlignment(Element.ALIGN_LEFT);
    cell.setLeading(0, rtl ? 1.45f : 1.4f);
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setPadding(0);
    cell.setPaddingBottom(3);
    return cell;
  }

  private static PdfPCell gap(float height) {
    PdfPCell cell = new PdfPCell(new Phrase(""));
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setFixedHeight(height);
    return cell;
  }

  private static PdfPTable table(int columns, boolean rtl) {
    PdfPTable table = new PdfPTable(columns);
    table.setWidthPercentage(100);
    table.setRunDirection(rtl ? PdfWriter.RUN_DIRECTION_RTL : PdfWriter.RUN_DIRECTION_LTR);
    return table;
  }
}
