package org.sklad.programme.monitoring;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Handle;
import org.sklad.aid.days.DayGoods;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.feature.Attempts;

/**
 * Draws a sample of the households served on a distribution day, 14 days after it was closed, once for each day. When the sample is drawn,
 * late or by a wrong clock, changes nothing but its seed: the time for the questions follows from the closing.
 */
public final class MonitoringDraws {
    private static final int AT_ONCE = 50;

    private final Database database;
    private final HouseholdQuestions questions;
    private final Precision precision;
    private final Randomness randomness;
    private final InstantSource clock;

    MonitoringDraws(
            Database database,
            HouseholdQuestions questions,
            Precision precision,
            Randomness randomness,
            InstantSource clock) {
        this.database = database;
        this.questions = questions;
        this.precision = precision;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * Draws the samples that are due, and ends those whose time is over: nobody can be asked then, and nothing says who was to be.
     *
     * @throws RuntimeException at the end, if a day failed; the next run tries it again
     */
    public void run() {
        Instant now = clock.instant();
        Attempts attempts = new Attempts();
        each(failed -> due(now, failed), day -> draw(day, now), attempts);
        each(failed -> over(now, failed), this::end, attempts);
        questions.look(now);
        attempts.end();
    }

    /** Treats the days, a few at a time. Treated ones are no longer listed, so the failed ones come before the next few. */
    private static <T> void each(IntFunction<List<T>> after, Consumer<T> work, Attempts attempts) {
        int failed = 0;
        List<T> some = after.apply(failed);
        while (!some.isEmpty()) {
            for (T day : some) {
                failed += attempts.run(() -> work.accept(day)) ? 0 : 1;
            }
            some = after.apply(failed);
        }
    }

    private List<DrawDao.Due> due(Instant now, int failed) {
        Instant until = now.minus(QuestionTime.AFTER);
        return database.read(handle -> dao(handle).due(until.minus(QuestionTime.ASKED), until, AT_ONCE, failed));
    }

    private List<UUID> over(Instant now, int failed) {
        return database.read(handle -> dao(handle).over(now, AT_ONCE, failed));
    }

    private void draw(DrawDao.Due day, Instant now) {
        List<DrawDao.Served> served = database.read(
                handle -> dao(handle).served(day.centre(), day.heldOn(), DayGoods.given(handle, day.id())));
        String seed = randomness.id().toString();
        int size = precision.sampleSize(served.size());
        List<DrawDao.Row> rows = SampleDraw.places(seed, served.size(), size).stream()
                .map(place -> row(day.id(), place, served.get(place - 1)))
                .toList();
        DrawDao.Sample sample = new DrawDao.Sample(
                day.id(),
                day.centre(),
                day.heldOn(),
                served.size(),
                size,
                precision.level(),
                precision.halfWidth(),
                SampleDraw.ALGORITHM,
                seed,
                now,
                day.closedAt().plus(QuestionTime.AFTER),
                day.closedAt().plus(QuestionTime.AFTER).plus(QuestionTime.ASKED));
        database.writeBulk(handle -> insert(handle, sample, rows));
    }

    private DrawDao.Row row(UUID day, int place, DrawDao.Served served) {
        return new DrawDao.Row(randomness.id(), day, place, served.household(), served.beneficiary());
    }

    private static boolean insert(Handle handle, DrawDao.Sample sample, List<DrawDao.Row> rows) {
        DrawDao dao = dao(handle);
        boolean first = dao.insert(sample) == 1;
        if (first) {
            List<Question> ofRow = new ArrayList<>();
            List<Reply> replies = new ArrayList<>();
            for (Question question : Question.values()) {
                for (Reply reply : Reply.values()) {
                    ofRow.add(question);
                    replies.add(reply);
                }
            }
            dao.insertHouseholds(rows);
            dao.insertReplies(sample.distributionDay(), ofRow, replies);
        }
        return first;
    }

    private void end(UUID day) {
        database.writeBulk(handle -> {
            DrawDao dao = dao(handle);
            IdempotencyKeys.forget(handle, dao.answers(day));
            dao.cut(day);
            dao.end(day);
            return true;
        });
    }

    private static DrawDao dao(Handle handle) {
        return handle.attach(DrawDao.class);
    }
}
