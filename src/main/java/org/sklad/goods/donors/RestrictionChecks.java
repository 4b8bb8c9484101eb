package org.sklad.goods.donors;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sklad.platform.db.Check;

/** The check that every restriction of a lot exists; otherwise the lot would be handed out to everybody. */
public final class RestrictionChecks {
    public static final List<Check> ALL =
            List.of(new Check("The restriction of every lot exists", RestrictionChecks::lotsOfUnknownRestriction));

    private static final int MOST_NAMED = 100;

    private RestrictionChecks() {}

    /** The key of a kit names several restrictions, which a statement cannot separate. */
    private static List<String> lotsOfUnknownRestriction(Handle handle) {
        RestrictionCheckDao dao = handle.attach(RestrictionCheckDao.class);
        Set<String> kept = dao.restrictions();
        List<String> unknown = dao.namedRestrictions().stream()
                .filter(named -> !kept.containsAll(Restrictions.codes(named)))
                .limit(MOST_NAMED)
                .toList();
        return unknown.isEmpty() ? List.of() : dao.lotsNaming(unknown);
    }
}
