/** Rules that every model, decision and form of the project keeps. Each test names all offenders with file and element. */
package eu.pactway.models.rules;
