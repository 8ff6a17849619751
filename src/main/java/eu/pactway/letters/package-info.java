/** Letters to the person: templates, rendering as PDF, storing and sending. */
package eu.pactway.letters;
