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
import eu.pactway.clock.Explanation;
import eu.pactway.law.ExplanationStep;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sets on A4 pages how the end of a clock was found, so that it can lie in the file of a court. */
@Component
public class ExplanationPdf {

  private static final float TEXT = 9.5f;
  private static final Color LINE = new Color(0xCC, 0xCC, 0xCC);

  private final LetterFonts fonts = new LetterFonts();

  /** The pages as PDF. */
  public byte[] render(Explanation explanation) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4, 56, 56, 48, 62);
    PdfWriter writer = PdfWriter.getInstance(document, bytes);
    writer.setPageEvent(new PageNumbers(explanation.caseNumber(), fonts.figures()));
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString("en"));
    document.addTitle(Explanation.TITLE + " (" + explanation.caseNumber() + ")");
    document.open();
    document.add(head(explanation));
    document.add(facts(explanation.facts()));
    document.add(heading("Step by step"));
    document.add(steps(explanation.steps()));
    document.add(heading("Adjustments"));
    document.add(explanation.adjustments().isEmpty() ? heading(TEXT, "None was made in this case.", false) : made(explanation.adjustments()));
    document.add(heading(8, explanation.foot(), false));
    document.close();
    return bytes.toByteArray();
  }

  private PdfPTable head(Explanation explanation) {
    PdfPTable table = table(1);
    table.addCell(bare(small("Case " + explanation.caseNumber())));
    table.addCell(bare(fonts.bold(false, 16).process(Explanation.TITLE)));
    PdfPCell limit = bare(fonts.plain(false, 12).process(explanation.limit()));
    limit.setPaddingBottom(12);
    table.addCell(limit);
    return table;
  }

  private PdfPTable facts(List<Explanation.Fact> facts) {
    PdfPTable table = table(3, 7);
    facts.forEach(fact -> {
      table.addCell(cell(fonts.bold(false, TEXT).process(fact.name())));
      table.addCell(cell(plain(fact.value())));
    });
    return table;
  }

  private PdfPTable steps(List<ExplanationStep> steps) {
    PdfPTable table = table(0.5f, 5.5f, 2.2f, 2.4f);
    header(table, "#", "What was done", "Provision", "Result");
    for (int i = 0; i < steps.size(); i++) {
      ExplanationStep step = steps.get(i);
      row(table, String.valueOf(i + 1), step.text(), step.article(), step.result());
    }
    return table;
  }

  private PdfPTable made(List<Explanation.Made> adjustments) {
    PdfPTable table = table(2.4f, 2.4f, 3, 1.6f, 2);
    header(table, "What", "Ground", "Reason", "By", "On");
    adjustments.forEach(made -> row(table, made.what(), made.ground(), made.reason(), made.by(), made.on()));
    return table;
  }

  /** Stands again at the head of each page that the table runs on to. */
  private void header(PdfPTable table, String... names) {
    table.setHeaderRows(1);
    for (String name : names) {
      table.addCell(cell(fonts.bold(false, TEXT).process(name)));
    }
  }

  private void row(PdfPTable table, String... texts) {
    for (String text : texts) {
      table.addCell(cell(plain(text == null ? "" : text)));
    }
  }

  private PdfPTable heading(String text) {
    return heading(11.5f, text, true);
  }

  private PdfPTable heading(float size, String text, boolean bold) {
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

  private Phrase small(String text) {
    return fonts.small(false).process(text);
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

  private static PdfPTable table(float... widths) {
    PdfPTable table = new PdfPTable(widths);
    table.setWidthPercentage(100);
    table.setSplitRows(false);
    return table;
  }
}
