package org.sklad.aid.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.aid.rules.RuleAnswer;

/**
 * Effect of a rule on the people who are present in its centres.
 *
 * @param day day of the figures: the first on which the rule would apply
 * @param people number of people present
 * @param newly number of people who would get something and got nothing before
 * @param noLonger number of people who would get nothing and got something before
 * @param more number of people who would have more left on that day, or the same left and more within a period
 * @param less number of people who would have less left on that day, or the same left and less within a period
 * @param changes affected people, by case code; the first {@value RulePreview#MOST}
 * @param needed smallest units that give everyone what is left to them on that day
 * @param available smallest units of its goods that can be given in its centres and are not reserved for needs
 * @param covers rules in force that already name some of its goods
 */
public record RulePreviewAnswer(
        LocalDate day,
        long people,
        long newly,
        long noLonger,
        long more,
        long less,
        List<ChangeAnswer> changes,
        long needed,
        long available,
        List<CoverAnswer> covers) {
    static RulePreviewAnswer of(RulePreview preview) {
        return new RulePreviewAnswer(
                preview.day(),
                preview.people(),
                preview.newly(),
                preview.noLonger(),
                preview.more(),
                preview.less(),
                preview.changes().stream().map(ChangeAnswer::of).toList(),
                preview.needed(),
                preview.available(),
                preview.covers().stream().map(CoverAnswer::of).toList());
    }

    /**
     * A rule that names goods of this one.
     *
     * @param effect REPLACED if only this one counts, BESIDE if both do, STAYS if only the other does
     */
    public record CoverAnswer(String rule, RuleCover.Effect effect, RuleAnswer.Goods goods) {
        static CoverAnswer of(RuleCover cover) {
            return new CoverAnswer(cover.rule().code().value(), cover.effect(), RuleAnswer.Goods.of(cover.goods()));
        }
    }

    /** Before and after for one person; absent if the rule gives the person nothing. */
    public record ChangeAnswer(String caseCode, Optional<ShareAnswer> before, Optional<ShareAnswer> after) {
        static ChangeAnswer of(RulePreview.Change change) {
            return new ChangeAnswer(
                    change.caseCode().value(),
                    change.before().map(ShareAnswer::of),
                    change.after().map(ShareAnswer::of));
        }
    }

    /** The quantity that the rule gives within one period, and the quantity left on the day. */
    public record ShareAnswer(long quantity, long remaining) {
        static ShareAnswer of(RulePreview.Share share) {
            return new ShareAnswer(share.gives(), share.left());
        }
    }
}
