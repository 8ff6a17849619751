/**
 * What the authority owes the person as a data subject (GDPR, APR Art 72): how long a file is kept, what holds it, its erasure and the proof
 * of it; requests of the person; the copy of the person's data.
 */
package eu.pactway.dataprotection;
