/** Tasklist and Cockpit: form intake, filters, plug-ins. */
package eu.pactway.desk;
