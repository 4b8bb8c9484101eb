package org.sklad.aid.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.people.attributes.CaseCode;

/**
 * Effect of a rule that is not saved yet, for the people who are present in its centres.
 *
 * @param day day of the figures: the first on which the rule would apply
 * @param people number of people present
 * @param newly number of people who would get something and got nothing before
 * @param noLonger number of people who would get nothing and got something before
 * @param more number of people who would have more left on that day, or the same left and more within a period
 * @param less number of people who would have less left on that day, or the same left and less within a period
 * @param changes affected people, by case code; the first {@value #MOST}
 * @param needed smallest units that give everyone what is left to them on that day
 * @param available smallest units of its goods that can be given in its centres and are not reserved for needs, without goods that another
 *     rule names more closely
 * @param covers rules in force that already name some of its goods
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

    /** Returns the number of affected people. */
    public long changed() {
        return newly + noLonger + more + less;
    }

    /** Before and after for one person; absent if the rule gives the person nothing. */
    public record Change(CaseCode caseCode, Optional<Share> before, Optional<Share> after) {}

    /**
     * The goods that a rule gives a person.
     *
     * @param gives quantity within one period
     * @param left quantity left on the day
     */
    public record Share(long gives, long left) {
        boolean isMoreThan(Share other) {
            return left == other.left ? gives > other.gives : left > other.left;
        }
    }
}
