package eu.pactway.letters;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import eu.pactway.clock.Explanation;
import eu.pactway.law.ExplanationStep;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sets on A4 pages how the end of a clock was found, so that it can lie in the file of a court. */
@Component
public class ExplanationPdf {

  private final LetterFonts fonts = new LetterFonts();
  private final PdfTables tables = new PdfTables(fonts);

  /** The pages as PDF. */
  public byte[] render(Explanation explanation) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4, 56, 56, 48, 62);
    PdfWriter writer = PdfWriter.getInstance(document, bytes);
    writer.setPageEvent(new PageNumbers(explanation.caseNumber(), fonts.figures()));
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString("en"));
    document.addTitle(Explanation.TITLE + " (" + explanation.caseNumber() + ")");
    document.open();
    document.add(tables.head(explanation.caseNumber(), Explanation.TITLE, explanation.limit()));
    document.add(facts(explanation.facts()));
    document.add(tables.heading("Step by step"));
    document.add(steps(explanation.steps()));
    document.add(tables.heading("Adjustments"));
    document.add(explanation.adjustments().isEmpty() ? tables.heading(PdfTables.TEXT, "None was made in this case.", false) : made(explanation.adjustments()));
    document.add(tables.heading(8, explanation.foot(), false));
    document.close();
    return bytes.toByteArray();
  }

  private PdfPTable facts(List<Explanation.Fact> facts) {
    PdfPTable table = PdfTables.table(3, 7);
    facts.forEach(fact -> tables.fact(table, fact.name(), fact.value()));
    return table;
  }

  private PdfPTable steps(List<ExplanationStep> steps) {
    PdfPTable table = PdfTables.table(0.5f, 5.5f, 2.2f, 2.4f);
    tables.header(table, "#", "What was done", "Provision", "Result");
    for (int i = 0; i < steps.size(); i++) {
      ExplanationStep step = steps.get(i);
      tables.row(table, String.valueOf(i + 1), step.text(), step.article(), step.result());
    }
    return table;
  }

  private PdfPTable made(List<Explanation.Made> adjustments) {
    PdfPTable table = PdfTables.table(2.4f, 2.4f, 3, 1.6f, 2);
    tables.header(table, "What", "Ground", "Reason", "By", "On");
    adjustments.forEach(made -> tables.row(table, made.what(), made.ground(), made.reason(), made.by(), made.on()));
    return table;
  }
}
