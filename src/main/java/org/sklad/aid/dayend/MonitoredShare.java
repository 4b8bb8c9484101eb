package org.sklad.aid.dayend;

import java.util.Optional;

/**
 * The share of yes to a question about a distribution day.
 *
 * @param question {@code RECEIVED}, {@code QUALITY} or {@code RESPECT}
 * @param answers households that said yes or no
 * @param result absent for fewer than {@link #FEWEST} answers, so that nobody's answer can be seen
 */
public record MonitoredShare(String question, long answers, Optional<ShareResult> result) {
    /** The fewest answers that are broken down. */
    public static final int FEWEST = 5;

    /**
     * The result with its interval, in percent of the households served.
     *
     * @param yes households that said yes
     */
    public record ShareResult(long yes, int percent, int lowest, int highest) {}
}
