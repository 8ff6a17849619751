package eu.pactway.casefile;

import java.util.List;

/**
 * Something of the file that is laid before who works at a form, and that no earlier form said: a Spring bean of the area that keeps it. Only
 * forms that name its key show it.
 */
public interface Exhibit {

  /** The name by which a form asks for it: {@code shown_} and words, such as {@code shown_database_hits}. */
  String key();

  /** What it says of the case, a line each, as plain text; empty where there is nothing. */
  List<String> of(String caseNumber);
}
