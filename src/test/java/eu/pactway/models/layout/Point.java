package eu.pactway.models.layout;

/** A point of the canvas, in pixels. */
public record Point(int x, int y) {}
