package org.sklad.distribution;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;

/** What must always hold of handouts (domain, invariant 5), proven from every handout there is. */
public final class DistributionChecks {
    public static final List<Check> ALL = List.of(
            check(
                    "Every line of a handout has its movements, and every movement of a handout its line",
                    CheckDao::linesThatAreNotTheirMovements),
            check(
                    "What was bought for somebody came in with the handout, and nothing else did",
                    CheckDao::boughtOtherwiseThanReceived),
            check("Every handout taken back says so, and no other does", CheckDao::statesWithoutReversal),
            check(
                    "The goods of every handout taken back were put back, and of no other",
                    CheckDao::putBackOtherwiseThanSaid),
            check("Every handout has goods, and a person or heads", CheckDao::withoutRecipientOrGoods),
            check(
                    "What met a need is of a handout to that person that stands, and never more than they have of it",
                    CheckDao::meetingsThatNobodyHas),
            check(
                    "Every handout recorded offline says on which device, and no other does",
                    CheckDao::offlineWithoutDevice),
            check(
                    "What was missing at an offline handout is marked, with as many as are missing",
                    CheckDao::shortagesOtherwiseThanMarked),
            check(
                    "A conflict is open until a manager decides of it or its handout is taken back",
                    CheckDao::conflictsThatNobodyClosed),
            check(
                    "Every decision of a conflict names the handout in which that is",
                    CheckDao::resolutionsWithoutTheirHandout),
            check("Every rule says what its latest version says", CheckDao::rulesThatAreNotTheirLatestVersion),
            check(
                    "Of every rule one version holds on each day, and no two",
                    CheckDao::versionsThatLeaveADayOpenOrHoldItTwice));

    public static final List<Figure> FIGURES = List.of(
            figure("handouts", CheckDao::handouts),
            figure("handouts taken back", CheckDao::reversed),
            figure("conflicts of offline handouts", CheckDao::conflicts),
            figure("entitlement rules", CheckDao::rules),
            figure("versions of entitlement rules", CheckDao::versions));

    private DistributionChecks() {}

    private static Check check(String name, Function<CheckDao, List<String>> broken) {
        return new Check(name, handle -> broken.apply(handle.attach(CheckDao.class)));
    }

    private static Figure figure(String name, ToLongFunction<CheckDao> count) {
        return new Figure(name, handle -> count.applyAsLong(handle.attach(CheckDao.class)));
    }
}
