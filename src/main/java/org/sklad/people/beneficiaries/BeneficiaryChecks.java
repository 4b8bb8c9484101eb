package org.sklad.people.beneficiaries;

import java.util.List;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Figure;

/** Consistency checks and figures of people. */
public final class BeneficiaryChecks {
    public static final List<Check> ALL = CheckFile.read(
            BeneficiaryChecks.class,
            "beneficiaries",
            new Check("Consent texts that people were shown have not changed", BeneficiaryChecks::changedTexts),
            new Check(
                    "Consent texts that people were shown match the files of their versions",
                    BeneficiaryChecks::changedFiles));

    public static final List<Figure> FIGURES = CheckFile.figures(
            BeneficiaryChecks.class,
            "beneficiaries",
            new Figure("people", handle -> OwnPeople.dao(handle).count()),
            new Figure("people present", handle -> OwnPeople.dao(handle).countPresent()),
            new Figure("households", handle -> handle.attach(HouseholdDao.class).count()),
            new Figure("consents", handle -> handle.attach(ConsentDao.class).count()));

    private BeneficiaryChecks() {}

    private static List<String> changedTexts(Handle handle) {
        return texts(handle, each -> !ConsentText.hash(each.content()).equals(each.hash()));
    }

    /** Compares only the present version, since earlier versions have no file. */
    private static List<String> changedFiles(Handle handle) {
        ConsentTexts files = ConsentTexts.load();
        return texts(
                handle,
                each -> files.has(each.language())
                        && files.version() == each.version()
                        && !files.shown(each.language()).content().equals(each.content()));
    }

    private static List<String> texts(Handle handle, Predicate<ConsentDao.Used> wrong) {
        return handle.attach(ConsentDao.class).texts().stream()
                .filter(wrong)
                .map(each -> "consent text " + each.language() + " " + each.version())
                .toList();
    }
}
