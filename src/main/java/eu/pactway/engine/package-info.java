/** The only place that knows engine internals: configuration, parse listeners, history, retry, variable guard, form intake, own timers. */
package eu.pactway.engine;
