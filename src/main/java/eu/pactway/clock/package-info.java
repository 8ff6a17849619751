/** Statutory clocks: start, stop, extend, suspend, recompute, preview, ladder, effects. */
package eu.pactway.clock;
