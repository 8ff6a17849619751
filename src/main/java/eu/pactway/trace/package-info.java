/** From the law to what runs it, and back: models, decisions, forms, scenarios and tests of each time limit. */
package eu.pactway.trace;
