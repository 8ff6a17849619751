package eu.pactway.api;

/** Forms of a complaint on fundamental rights that the authority does not read; what it must answer has a form of its own (SCR Art 10). */
final class Complained {

  private static final String FORMS = "complaint-";
  private static final String TO_THE_AUTHORITY = "complaint-response";

  private Complained() {}

  static boolean reserved(String formId) {
    return formId.startsWith(FORMS) && !formId.equals(TO_THE_AUTHORITY);
  }
}
