/** What those who run Pactway watch: figures for Prometheus, counted over the whole database. No person and no case is named in any. */
package eu.pactway.operations;
