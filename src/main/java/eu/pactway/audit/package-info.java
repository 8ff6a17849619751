/**
 * Who did and read what: an append-only log, chained by hashes a case and sealed over all cases, so that nothing in it can be changed or
 * taken away unseen.
 */
package eu.pactway.audit;
