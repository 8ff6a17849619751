/** The spine: one journey a case, its stages and outcomes. */
package eu.pactway.journey;
