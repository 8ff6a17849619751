/** Remedies (APR Arts 67 to 70): terms, right to remain, court file, ruling. */
package eu.pactway.appeal;
