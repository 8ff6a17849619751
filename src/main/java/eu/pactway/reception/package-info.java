/** Reception of applicants (Directive (EU) 2024/1346). */
package eu.pactway.reception;
