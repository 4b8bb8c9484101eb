package org.sklad.programme.monitoring;

/**
 * The number of marked units in a simple random sample without replacement.
 *
 * @param population units
 * @param marked those of them that are marked
 * @param drawn size of the sample
 */
record Hypergeometric(int population, int marked, int drawn) {
    private static final int TABLE = 256;
    private static final double[] LOG_FACTORIALS = table();

    /** Returns the probability of at least this many marked units in the sample. */
    double atLeast(int found) {
        double sum = 0;
        for (int k = Math.max(found, least()); k <= most(); k++) {
            sum += of(k);
        }
        return sum;
    }

    /** Returns the probability of at most this many marked units in the sample. */
    double atMost(int found) {
        double sum = 0;
        for (int k = least(); k <= Math.min(found, most()); k++) {
            sum += of(k);
        }
        return sum;
    }

    /** Returns the probability of exactly this many marked units in the sample. */
    double of(int found) {
        return found < least() || found > most()
                ? 0
                : Math.exp(logChoose(marked, found)
                        + logChoose(population - marked, drawn - found)
                        - logChoose(population, drawn));
    }

    private int least() {
        return Math.max(0, drawn - (population - marked));
    }

    private int most() {
        return Math.min(drawn, marked);
    }

    private static double logChoose(int of, int chosen) {
        return logFactorial(of) - logFactorial(chosen) - logFactorial(of - chosen);
    }

    /** Stirling's series beyond the table; its error there is below 1e-15. */
    private static double logFactorial(int number) {
        if (number < TABLE) {
            return LOG_FACTORIALS[number];
        }
        double n = number;
        return (n + 0.5) * Math.log(n)
                - n
                + 0.5 * Math.log(2 * Math.PI)
                + 1 / (12 * n)
                - 1 / (360 * n * n * n)
                + 1 / (1260 * Math.pow(n, 5));
    }

    private static double[] table() {
        double[] logs = new double[TABLE];
        for (int i = 2; i < TABLE; i++) {
            logs[i] = logs[i - 1] + Math.log(i);
        }
        return logs;
    }
}
