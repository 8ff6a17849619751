package eu.pactway.letters;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;

/** Writes case number, page and number of pages at the foot of every page: figures alone, the same in every script. */
class PageNumbers extends PdfPageEventHelper {

  private static final float SIZE = 8.5f;

  private final String caseNumber;
  private final BaseFont font;
  private PdfTemplate total;

  PageNumbers(String caseNumber, BaseFont font) {
    this.caseNumber = caseNumber;
    this.font = font;
  }

  @Override
  public void onOpenDocument(PdfWriter writer, Document document) {
    total = writer.getDirectContent().createTemplate(30, 12);
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    String text = caseNumber + "   " + writer.getPageNumber() + " / ";
    PdfContentByte canvas = writer.getDirectContent();
    float width = font.getWidthPoint(text, SIZE);
    float x = (document.getPageSize().getWidth() - width) / 2;
    canvas.beginText();
    canvas.setFontAndSize(font, SIZE);
    canvas.setTextMatrix(x, 34);
    canvas.showText(text);
    canvas.endText();
    canvas.addTemplate(total, x + width, 34);
  }

  @Override
  public void onCloseDocument(PdfWriter writer, Document document) {
    total.beginText();
    total.setFontAndSize(font, SIZE);
    total.setTextMatrix(0, 0);
    total.showText(String.valueOf(writer.getPageNumber() - 1));
    total.endText();
  }
}
