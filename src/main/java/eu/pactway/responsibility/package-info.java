/** The Member State responsible for the application: AMMR Arts 16 to 38. */
package eu.pactway.responsibility;
