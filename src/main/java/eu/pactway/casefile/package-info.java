/** The case file: case, persons, legal events, timeline, form records, documents. People live here, never in the engine. */
package eu.pactway.casefile;
