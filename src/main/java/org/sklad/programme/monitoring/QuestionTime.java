package org.sklad.programme.monitoring;

import java.time.Duration;

/** The time for the questions about a distribution day. Both ends follow from its closing. */
final class QuestionTime {
    /** Time after the closing from which households are asked. */
    static final Duration AFTER = Duration.ofDays(14);

    /** Time for which they are asked. */
    static final Duration ASKED = Duration.ofDays(90);

    private QuestionTime() {}
}
