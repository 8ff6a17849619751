/** Changes of the law, of a clock or of a recorded event: previewed, decided, and carried into every case. */
package eu.pactway.change;
