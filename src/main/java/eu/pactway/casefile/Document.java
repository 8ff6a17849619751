package eu.pactway.casefile;

/** A document with its content. */
public record Document(DocumentView view, byte[] content) {}
