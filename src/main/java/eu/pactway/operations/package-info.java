/**
 * What those who run Pactway watch: figures for Prometheus, counted over the whole database, in none of which a person or a case is named;
 * and checkers that find what nothing would mend by itself.
 */
package eu.pactway.operations;
