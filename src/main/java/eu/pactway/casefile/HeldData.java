package eu.pactway.casefile;

/** What an area of law holds of a person beside the case file, for the person's copy (GDPR Art 15). A Spring bean. */
public interface HeldData {

  /** What the person reads above it. */
  String heading();

  /** As it goes into JSON: lists and maps of plain values; empty where nothing is held. No secret of an investigation. */
  Object of(String caseNumber);
}
