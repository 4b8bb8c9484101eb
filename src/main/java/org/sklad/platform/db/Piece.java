package org.sklad.platform.db;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.sklad.platform.db.DatabaseUnavailable.Reason;

/** A piece of work in the writer. It is answered only when its batch is committed or given up. */
final class Piece<T> {
    private final Work<T> work;
    private final CountDownLatch answered = new CountDownLatch(1);

    /** Used only by the writer's thread. */
    private boolean faulty;

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

    /** Rejects the piece because of a rule or a constraint; the caller gets the exception unchanged. */
    void refuse(RuntimeException refusal) {
        answer = () -> {
            throw refusal;
        };
    }

    /** Notes that the piece itself failed by a fault of the program, so that its caller learns this when the batch is given up. */
    void blame() {
        faulty = true;
    }

    void answer() {
        answered.countDown();
    }

    /** Gives the piece up. The exception is created on the caller's thread, so its stack trace shows the caller. */
    void fail(Reason reason, Optional<Throwable> cause) {
        boolean own = faulty;
        answer = () -> {
            throw cause.map(known -> own ? DatabaseUnavailable.byFault(known) : new DatabaseUnavailable(reason, known))
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
