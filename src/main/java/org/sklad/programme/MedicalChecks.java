package org.sklad.programme;

import java.util.List;
import java.util.function.Function;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;

/** What must always hold of medical expenses. */
public final class MedicalChecks {
    public static final List<Check> ALL = List.of(
            check(
                    "Every medical expense is in the state that was decided of it",
                    MedicalCheckDao::statesThatNobodyDecided),
            check(
                    "Nobody decided of a medical expense that they recorded, and nobody else withdrew one",
                    MedicalCheckDao::decidedByTheWrongOne),
            check(
                    "Every medical expense has a photo of its document, and none of who was erased",
                    MedicalCheckDao::papersThatAreNotThere),
            check("Every medical expense was paid from a source, more than nothing", MedicalCheckDao::paidFromNowhere));

    public static final List<Figure> FIGURES = List.of(
            new Figure(
                    "medical expenses",
                    handle -> handle.attach(MedicalCheckDao.class).expenses()),
            new Figure(
                    "medical expenses approved",
                    handle -> handle.attach(MedicalCheckDao.class).approved()));

    private MedicalChecks() {}

    private static Check check(String name, Function<MedicalCheckDao, List<String>> broken) {
        return new Check(name, handle -> broken.apply(handle.attach(MedicalCheckDao.class)));
    }
}
