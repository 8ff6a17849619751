package eu.pactway.letters;

import java.util.List;

/**
 * All that stands on a letter.
 *
 * @param head lines of the authority, its name first
 * @param reference lines with date, place and case number
 * @param addressee lines of the address
 * @param notice a line before the text, such as that the language is a fallback; null without one
 * @param foot lines of the contact for legal help, its heading first
 */
record LetterSheet(
    LetterLanguage language,
    String caseNumber,
    List<String> head,
    List<String> reference,
    List<String> addressee,
    String notice,
    LetterText text,
    List<String> foot) {}
