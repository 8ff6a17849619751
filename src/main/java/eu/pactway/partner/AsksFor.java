package eu.pactway.partner;

/** Implemented by the body of a call that can say, in words for a caseworker, what it asks the partner for. */
interface AsksFor {

  String asksFor();
}
