/** Who may sign in and do what. */
package eu.pactway.access;
