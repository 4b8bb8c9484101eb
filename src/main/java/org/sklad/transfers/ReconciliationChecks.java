package org.sklad.transfers;

import java.util.List;
import java.util.function.Function;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;

/** What must always hold of bags that were looked through, beside what holds of every movement. */
public final class ReconciliationChecks {
    public static final List<Check> ALL = List.of(
            check(
                    "What was counted in a bag was carried back, and nothing else by its reconciliation",
                    ReconciliationCheckDao::notCarriedBack),
            check(
                    "What differed in a bag was corrected by an adjustment with its reason, and nothing else was",
                    ReconciliationCheckDao::differencesNotCorrected),
            check(
                    "What a reconciliation says of a bag is what its movements say",
                    ReconciliationCheckDao::figuresThatAreNotTheBooks),
            check(
                    "What a reconciliation tells of a lot begins where the one before it of the same bag ended",
                    ReconciliationCheckDao::sinceNoneBefore));

    public static final List<Figure> FIGURES = List.of(new Figure(
            "reconciliations",
            handle -> handle.attach(ReconciliationCheckDao.class).count()));

    private ReconciliationChecks() {}

    private static Check check(String name, Function<ReconciliationCheckDao, List<String>> broken) {
        return new Check(name, handle -> broken.apply(handle.attach(ReconciliationCheckDao.class)));
    }
}
