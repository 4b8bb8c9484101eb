package org.sklad.access.signin;

/** The open sessions and tokens of an operator. */
public record OperatorCounts(long sessions, long tokens) {}
