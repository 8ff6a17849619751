package eu.pactway.law;

/** A limit as it stands under another reading of an open question. */
record LimitVariant(String question, String reading, TimeLimit limit) {}
