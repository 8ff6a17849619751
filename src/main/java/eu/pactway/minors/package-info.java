/** Unaccompanied minors: who acts for them, how old they are, where their families are (APR Arts 22, 23, 25 and 33, AMMR Art 23, RCD Arts 26 and 27). */
package eu.pactway.minors;
