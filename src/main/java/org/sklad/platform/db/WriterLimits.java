package org.sklad.platform.db;

import java.time.Duration;

/** The limits of the writer: waiting pieces, pieces and time in one commit, size of the write-ahead log in bytes. */
record WriterLimits(int queue, int pieces, Duration batch, long log) {
    static final WriterLimits USUAL = new WriterLimits(1_000, 64, Duration.ofMillis(20), 64L << 20);
}
