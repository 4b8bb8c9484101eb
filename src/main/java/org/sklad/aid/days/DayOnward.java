package org.sklad.aid.days;

import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.aid.desk.Onward;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.platform.db.Database;

/** Leads who handed out on a distribution day back to its desk, where the next one is taken. */
public final class DayOnward implements Onward {
    private final Database database;

    public DayOnward(Database database) {
        this.database = database;
    }

    /** That of the day on which the operator's desk had called the person. */
    @Override
    public Optional<String> desk(HandoutDetails handout, Operator by) {
        return handout.person()
                .flatMap(person -> database
                        .read(handle -> handle.attach(DayDao.class)
                                .callingDays(person, by.id().toString(), handout.givenOn()))
                        .stream()
                        .findFirst())
                .map(day -> DayPages.PATH + "/" + day + "/desk");
    }
}
