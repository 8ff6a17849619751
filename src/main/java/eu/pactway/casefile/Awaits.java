package eu.pactway.casefile;

import java.util.List;

/** Knows answers that cases wait for. A Spring bean of whoever asks the questions; the desk and the API show what all of them know. */
public interface Awaits {

  /** Oldest first. */
  List<Awaited> of(String caseNumber);
}
