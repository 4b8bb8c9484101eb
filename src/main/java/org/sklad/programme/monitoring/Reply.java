package org.sklad.programme.monitoring;

/** The reply to a question. {@code NO_ANSWER} counts neither as yes nor as no. */
public enum Reply {
    YES,
    NO,
    NO_ANSWER
}
