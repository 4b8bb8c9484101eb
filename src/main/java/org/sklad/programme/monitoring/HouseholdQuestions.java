package org.sklad.programme.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.aid.desk.WaitingQuestions;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.platform.db.Database;

/**
 * Questions that wait for households. Remembers for how long none can wait for anybody, so that a desk usually asks the database nothing:
 * a sample is drawn 14 days after a closing, so what will wait within these days is known now.
 */
public final class HouseholdQuestions implements WaitingQuestions {
    private final Database database;

    private volatile Quiet quiet = new Quiet(Instant.MAX, Instant.MIN);

    public HouseholdQuestions(Database database) {
        this.database = database;
    }

    /** A period in which no questions wait. Nothing is known of earlier times; they occur if the clock was set back. */
    private record Quiet(Instant from, Instant until) {
        boolean has(Instant time) {
            return !time.isBefore(from) && time.isBefore(until);
        }
    }

    /** Finds out for how long no questions can wait. */
    void look(Instant now) {
        quiet = new Quiet(now, database.read(handle -> begin(handle, now)));
    }

    private static Instant begin(Handle handle, Instant now) {
        if (handle.attach(MonitoringDao.class).anyOpen()) {
            return now;
        }
        Instant closed = handle.attach(DrawDao.class)
                .nextClosed(now.minus(QuestionTime.AFTER).minus(QuestionTime.ASKED))
                .filter(each -> each.isBefore(now))
                .orElse(now);
        return closed.plus(QuestionTime.AFTER);
    }

    @Override
    public Optional<Waiting> of(Beneficiary person, Instant now) {
        return quiet.has(now) ? Optional.empty() : list(person, now).stream().findFirst();
    }

    /** Lists all questions for the person or their household, oldest day first. */
    List<Waiting> list(Beneficiary person, Instant now) {
        return database.read(
                handle -> handle.attach(MonitoringDao.class).waiting(person.id(), person.household(), now));
    }
}
