package org.sklad.programme.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sklad.aid.desk.WaitingQuestions;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.platform.db.Database;

/** Questions that wait for households. Remembers whether there is an open sample at all, so that a desk usually asks nothing. */
public final class HouseholdQuestions implements WaitingQuestions {
    private final Database database;

    /** Written only by the thread that draws samples. True is never wrong, only slower. */
    private volatile boolean mayWait = true;

    public HouseholdQuestions(Database database) {
        this.database = database;
    }

    /** Notes that a sample will be drawn now. */
    void expect() {
        mayWait = true;
    }

    /** Looks whether there is an open sample. */
    void look() {
        mayWait = database.read(handle -> handle.attach(MonitoringDao.class).anyOpen());
    }

    @Override
    public Optional<Waiting> of(Beneficiary person, Instant now) {
        return list(person, now).stream().findFirst();
    }

    /** Lists all questions for the person or their household, oldest day first. */
    List<Waiting> list(Beneficiary person, Instant now) {
        return mayWait
                ? database.read(
                        handle -> handle.attach(MonitoringDao.class).waiting(person.id(), person.household(), now))
                : List.of();
    }
}
