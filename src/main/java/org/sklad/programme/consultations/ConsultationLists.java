package org.sklad.programme.consultations;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centres;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.lists.LatestRows;
import org.sklad.programme.caseload.DatedThings;

/** Lists of consultations. They show that a consultation took place, and nothing of its contents. */
public final class ConsultationLists {
    private final Database database;
    private final Centres centres;

    ConsultationLists(Database database, Centres centres) {
        this.database = database;
        this.centres = centres;
    }

    /**
     * Lists consultations of the operator's centres, latest first.
     *
     * @throws org.sklad.platform.i18n.NotFound if the operator has no role at the centre
     * @throws org.sklad.platform.i18n.Forbidden if the operator is no field worker there
     */
    public List<Consultation> list(ConsultationFilter filter, PlaceInTime after, int limit, Operator by) {
        by.requireIn(filter.code(), Role.FIELD);
        List<CentreCode> own =
                filter.code().map(code -> List.of(centres.get(code).code())).orElseGet(() -> centres(by));
        return database.read(handle -> {
            LatestRows rows = filter.rows(handle, after, limit);
            return InTime.latest(limit, own.stream().map(at -> rows(handle, at, rows, filter, by)));
        });
    }

    private static List<Consultation> rows(
            Handle handle, CentreCode at, LatestRows rows, ConsultationFilter filter, Operator by) {
        ConsultationDao dao = handle.attach(ConsultationDao.class);
        boolean own = Boolean.TRUE.equals(filter.own());
        if (filter.beneficiary() != null) {
            return dao.ofPerson(at, own ? by.id() : null, rows, filter);
        }
        return own ? dao.ofAuthor(at, by.id(), rows, filter) : dao.ofCentre(at, null, rows, filter);
    }

    /** Lists what the operator has to follow up in their centres, the earliest day first. */
    public List<Consultation> toFollowUp(Operator by) {
        by.require(Role.FIELD);
        List<CentreCode> own = centres(by);
        return database.read(handle -> handle.attach(ConsultationDao.class).toFollowUp(by.id(), own, DatedThings.MOST));
    }

    private List<CentreCode> centres(Operator by) {
        return centres.codes().stream()
                .filter(code -> by.roles().hasAt(code, Role.FIELD))
                .toList();
    }
}
