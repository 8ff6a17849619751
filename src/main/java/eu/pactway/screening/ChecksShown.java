package eu.pactway.screening;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the checks say that the officer who completes the form did not make: health and family of the findings, without medical detail. */
@Component
class ChecksShown extends ShownList {

  private static final String KEY = "shown_screening_checks";

  private final FormWords words;
  private final Screening screening;

  ChecksShown(FormWords words, Screening screening) {
    super(KEY);
    this.words = words;
    this.screening = screening;
  }

  @Override
  List<String> lines(String caseNumber) {
    List<String> lines = new ArrayList<>();
    words.answer(caseNumber, ScreeningForms.HEALTH, "healthResult").ifPresent(result -> lines.add("Health: " + result));
    words.signs(caseNumber).ifPresent(signs -> lines.add("Vulnerability: " + signs));
    words.answer(caseNumber, ScreeningForms.SUPPORT, "supportGiven").ifPresent(support -> lines.add("Support arranged: " + support));
    lines.add("Application for international protection: " + (screening.isApplicationMade(caseNumber) ? "made" : "not made so far"));
    return lines;
  }
}
