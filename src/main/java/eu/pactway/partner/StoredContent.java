package eu.pactway.partner;

import java.util.Optional;

/**
 * What a stored message needs beside itself when it is delivered. A message that brings a document of the case file is stored without the
 * document, which would else be kept twice.
 */
public interface StoredContent {

  /** The body to send in place of the one that was stored; empty where the stored one is whole. */
  Optional<Object> complete(String caseNumber, Object stored);
}
