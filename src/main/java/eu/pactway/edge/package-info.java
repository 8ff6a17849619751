/**
 * What every request meets before anybody asks what it is about: how large it may be, how many of them a caller may send, how often a
 * password may be wrong, how old a session may grow. See docs/security/README.md.
 */
package eu.pactway.edge;
