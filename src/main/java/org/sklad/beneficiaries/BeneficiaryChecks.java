package org.sklad.beneficiaries;

import java.util.List;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;

/** What must always hold of people. */
public final class BeneficiaryChecks {
    public static final List<Check> ALL = List.of(
            new Check(
                    "Everybody present has exactly one present stay, in the same centre and room, and nobody else has one",
                    handle -> dao(handle).withoutExactlyOneStay(Stay.OPEN)),
            new Check(
                    "A present stay began with the first that is counted as it",
                    handle -> dao(handle).stayingSinceAnotherDay(Stay.OPEN)),
            new Check(
                    "A registration counts as what its mergings say, and is nowhere beside the one that stays",
                    handle -> dao(handle).countedWrongly()),
            new Check(
                    "Everybody has exactly one valid card, and nobody who was erased has one",
                    handle -> dao(handle).withoutExactlyOneCard()),
            new Check(
                    "Everybody left when their last stay ended",
                    handle -> dao(handle).leftOtherwise(Stay.OPEN)),
            new Check("Every data key is somebody's", handle -> dao(handle).keysOfNobody()),
            new Check(
                    "No identity is without its data key", handle -> dao(handle).identitiesWithoutKey()),
            new Check(
                    "Nobody is found by name but where they are present",
                    handle -> dao(handle).foundElsewhere()),
            new Check(
                    "Nobody is found by a name that is not on record",
                    handle -> dao(handle).foundWithoutName()),
            new Check(
                    "Everybody is in the household that their membership says",
                    handle -> dao(handle).inAnotherHousehold(Stay.OPEN)),
            new Check("The head of a household is in it", handle -> dao(handle).headsElsewhere(Stay.OPEN)),
            new Check("A text by which people were asked is the one that it was", BeneficiaryChecks::changedTexts),
            new Check(
                    "A text by which people were asked has the words of the file of its version",
                    BeneficiaryChecks::changedFiles));

    public static final List<Figure> FIGURES = List.of(
            new Figure("people", handle -> OwnPeople.dao(handle).count()),
            new Figure("people present", handle -> OwnPeople.dao(handle).countPresent()),
            new Figure(
                    "registrations merged into another",
                    handle -> handle.attach(PersonMergeDao.class).count()),
            new Figure("households", handle -> handle.attach(HouseholdDao.class).count()),
            new Figure("consents", handle -> handle.attach(ConsentDao.class).count()),
            new Figure(
                    "views of identity",
                    handle -> handle.attach(IdentityDao.class).countViews()));

    private BeneficiaryChecks() {}

    private static List<String> changedTexts(Handle handle) {
        return texts(handle, each -> !ConsentText.hash(each.content()).equals(each.hash()));
    }

    /** Of an earlier version there is no file any more. */
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

    private static CheckDao dao(Handle handle) {
        return handle.attach(CheckDao.class);
    }
}
