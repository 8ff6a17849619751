/**
 * Decision tables of the law (DMN), evaluated beside the engine so that no fact about a person enters its history, with every rule that
 * was tried; and the structured facts that they are evaluated over.
 */
package eu.pactway.decisions;
