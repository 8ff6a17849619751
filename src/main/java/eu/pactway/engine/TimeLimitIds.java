package eu.pactway.engine;

/** Says which time limits a model may name. Implemented by the clock module, from the catalogue. */
public interface TimeLimitIds {

  boolean known(String id);
}
