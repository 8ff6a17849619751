package eu.pactway.casefile;

/**
 * Published when the inbox has kept an event that answers a request ({@code answers} in {@code events/*.yaml}), in the transaction that
 * keeps it. It is not a legal event yet: the area that asked lays it to its request and records it then, or refuses it.
 */
public record AnswerReceived(InboxMessageView answer) {}
