package org.sklad.aid.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.people.attributes.CaseCode;

/**
 * What a rule would do that is not written yet, for the people who are present in its centres.
 *
 * @param day of which it is told: the first on which it would hold
 * @param people who are present
 * @param newly to how many of them it gives something, and gave nothing before
 * @param noLonger the other way round
 * @param more how many have more left on that day; where as much is left, to how many it gives more
 * @param less likewise
 * @param changes of whom any of this is true, by case code; the first {@value #MOST}
 * @param needed smallest units that give everyone what is left to them on that day
 * @param available smallest units of its goods that can be given in its centres and are not kept for needs, without goods that another
 *     rule names more closely
 * @param covers rules in force that name some of its goods already
 */
public record RulePreview(
        LocalDate day,
        long people,
        long newly,
        long noLonger,
        long more,
        long less,
        List<Change> changes,
        long needed,
        long available,
        List<RuleCover> covers) {
    public static final int MOST = 100;

    public RulePreview {
        changes = List.copyOf(changes);
        covers = List.copyOf(covers);
    }

    /** Of how many any of this is true. */
    public long changed() {
        return newly + noLonger + more + less;
    }

    /** Before and after for one person; absent where the rule gives them nothing. */
    public record Change(CaseCode caseCode, Optional<Share> before, Optional<Share> after) {}

    /**
     * What a rule gives somebody.
     *
     * @param gives within one period
     * @param left of it on the day
     */
    public record Share(long gives, long left) {
        boolean isMoreThan(Share other) {
            return left == other.left ? gives > other.gives : left > other.left;
        }
    }
}
