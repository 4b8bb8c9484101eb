package org.sklad.goods.planning;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.goods.classification.Season;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * The season of each centre, which keeps goods of the other season out of proposals. The calendar decides it. A manager can choose another
 * for a limited time, for example after early snow; the choice ends by itself.
 */
public final class Seasons {
    static final Role[] MAY_CHOOSE = {Role.MANAGER};

    /** Nobody knows the weather further ahead. */
    static final int MOST_DAYS = 90;

    private final Database database;
    private final Centres centres;
    private final Audit audit;
    private final InstantSource clock;

    Seasons(Database database, Centres centres, Audit audit, InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.audit = audit;
        this.clock = clock;
    }

    /** Lists the seasons of the operator's centres, by centre code. */
    public List<CentreSeason> list(Operator by) {
        by.require(Levels.MAY_SEE);
        List<Centre> own = Levels.visible(centres, Optional.empty(), by);
        Instant now = clock.instant();
        return database.read(handle -> CentreSeason.of(handle, own, now));
    }

    /**
     * Chooses the season of a centre, or leaves it to the calendar.
     *
     * @param until last day; absent for the calendar
     * @return true the first time; false for a repeated request with the same id
     * @throws InvalidFields if the day is past or more than 90 days ahead, if a season has no day, or if the calendar has one
     */
    public boolean choose(
            IdempotencyKey claim, CentreCode centre, SeasonChoice choice, Optional<LocalDate> until, Operator by) {
        by.requireAt(centre, MAY_CHOOSE);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, centres.get(centre).timeZone());
        AuditEntry entry = audit.entry(
                "season-chosen",
                by,
                centre.value(),
                "season=" + choice + until.map(day -> " until=" + day).orElse(""));
        return database.once(claim, now, handle -> {
            requireDay(choice, until, today);
            PlanningDao dao = handle.attach(PlanningDao.class);
            if (choice == SeasonChoice.CALENDAR) {
                dao.leaveToCalendar(centre);
            } else {
                dao.choose(centre, Season.valueOf(choice.name()), until.orElseThrow());
            }
            Audit.record(handle, entry);
        });
    }

    private static void requireDay(SeasonChoice choice, Optional<LocalDate> until, LocalDate today) {
        if (choice == SeasonChoice.CALENDAR) {
            if (until.isPresent()) {
                throw new InvalidFields("until", Message.of("planning.season.no-day"));
            }
            return;
        }
        LocalDate day = until.orElseThrow(() -> new InvalidFields("until", Message.of("platform.field.required")));
        if (day.isBefore(today) || day.isAfter(today.plusDays(MOST_DAYS))) {
            throw new InvalidFields("until", Message.of("planning.season.day", MOST_DAYS));
        }
    }
}
