/** Independent oversight: what the monitor sees, on-the-spot visits, and complaints on fundamental rights (SCR Art 10, APR Art 43(4)). */
package eu.pactway.oversight;
