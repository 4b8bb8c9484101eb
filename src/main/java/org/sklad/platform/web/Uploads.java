package org.sklad.platform.web;

/**
 * How many large bodies are taken in at a time. A photo stands in memory as it came, cut out of its form, and read; so many of them
 * fit that half of the heap is left for everybody else.
 */
final class Uploads {
    /** Three times the largest photo with the form around it. */
    private static final long EACH = 32L * 1024 * 1024;

    private static final int MOST = 16;

    private Uploads() {}

    /** At least one, be the heap ever so small. */
    static int atOnce(long heapBytes) {
        return (int) Math.max(1, Math.min(MOST, heapBytes / 2 / EACH));
    }
}
