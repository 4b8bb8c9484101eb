package org.sklad.aid.days;

import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.aid.desk.Onward;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.platform.db.Database;

/** Redirects from a handout back to the desk of the distribution day, where the operator calls the next person. */
public final class DayOnward implements Onward {
    private final Database database;

    public DayOnward(Database database) {
        this.database = database;
    }

    /** Returns the desk of the day on which the operator called the person. */
    @Override
    public Optional<String> desk(HandoutDetails handout, Operator by) {
        return handout.person()
                .flatMap(person -> database
                        .read(handle -> handle.attach(ExpectedDao.class)
                                .callingDays(person, by.id().toString(), handout.givenOn()))
                        .stream()
                        .findFirst())
                .map(day -> DayPages.PATH + "/" + day + "/desk");
    }
}
