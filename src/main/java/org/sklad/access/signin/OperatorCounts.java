package org.sklad.access.signin;

/** What is open in an operator's name. */
public record OperatorCounts(long sessions, long tokens) {}
