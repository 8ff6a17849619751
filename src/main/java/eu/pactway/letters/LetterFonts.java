package eu.pactway.letters;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.FontSelector;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/** Fonts that cover Latin, Greek, Cyrillic and Arabic scripts, so that a name in another script stays readable in every letter. */
class LetterFonts {

  private record Kind(BaseFont latin, boolean rightToLeft, float size, Color color) {}

  private final BaseFont latin = font("NotoSans-Regular.ttf");
  private final BaseFont latinBold = font("NotoSans-Bold.ttf");
  private final BaseFont arabic = font("NotoNaskhArabic-Regular.ttf");
  private final BaseFont arabicBold = font("NotoNaskhArabic-Bold.ttf");
  private final Map<Kind, FontSelector> selectors = new ConcurrentHashMap<>();

  FontSelector plain(boolean rightToLeft, float size) {
    return selector(latin, arabic, rightToLeft, size, Color.BLACK);
  }

  FontSelector bold(boolean rightToLeft, float size) {
    return selector(latinBold, arabicBold, rightToLeft, size, Color.BLACK);
  }

  FontSelector small(boolean rightToLeft) {
    return selector(latin, arabic, rightToLeft, 8.5f, Color.DARK_GRAY);
  }

  BaseFont figures() {
    return latin;
  }

  /** Making a selector reads a file, so each is made once. A selector keeps nothing of what it has processed. */
  private FontSelector selector(BaseFont latinFont, BaseFont arabicFont, boolean rightToLeft, float size, Color color) {
    return selectors.computeIfAbsent(new Kind(latinFont, rightToLeft, size, color), kind -> made(kind, arabicFont));
  }

  private static FontSelector made(Kind kind, BaseFont arabicFont) {
    FontSelector selector = new FontSelector();
    // Naskh looks smaller at the same size.
    Font naskh = new Font(arabicFont, kind.size() + 1.5f, Font.NORMAL, kind.color());
    Font sans = new Font(kind.latin(), kind.size(), Font.NORMAL, kind.color());
    selector.addFont(kind.rightToLeft() ? naskh : sans);
    selector.addFont(kind.rightToLeft() ? sans : naskh);
    return selector;
  }

  private static BaseFont font(String file) {
    try {
      byte[] bytes = new ClassPathResource("fonts/" + file).getContentAsByteArray();
      return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, bytes, null);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
