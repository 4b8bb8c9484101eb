package org.sklad.platform.db;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.sklad.platform.db.DatabaseUnavailable.Reason;

/** One piece of work on its way through the writer: run there, answered only when its batch is committed or given up. */
final class Piece<T> {
    private final Work<T> work;
    private final CountDownLatch answered = new CountDownLatch(1);

    /** Written by the writer before the latch opens, read by the caller after. */
    private Supplier<T> answer = () -> {
        throw new IllegalStateException("Not run");
    };

    Piece(Work<T> work) {
        this.work = work;
    }

    void run(SqliteSession session) {
        T result = session.run(work);
        answer = () -> result;
    }

    /** The rule's no, or the schema's: it comes out of the call as it was thrown. */
    void refuse(RuntimeException refusal) {
        answer = () -> {
            throw refusal;
        };
    }

    void answer() {
        answered.countDown();
    }

    /** Gives the piece up. The exception is made on the caller's thread, so that its stack tells who asked. */
    void fail(Reason reason, Optional<Throwable> cause) {
        answer = () -> {
            throw cause.map(known -> new DatabaseUnavailable(reason, known))
                    .orElseGet(() -> new DatabaseUnavailable(reason));
        };
        answered.countDown();
    }

    T await() {
        try {
            answered.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable(Reason.OUTCOME_UNKNOWN, e);
        }
        return answer.get();
    }
}
