/** The asylum procedure: from the making of the application to the first-instance decision and its service (APR). */
package eu.pactway.asylum;
