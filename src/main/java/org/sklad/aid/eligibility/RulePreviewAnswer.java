package org.sklad.aid.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.aid.rules.RuleAnswer;

/**
 * What a rule would do for the people who are present in its centres.
 *
 * @param day of which it is told: the first on which it would hold
 * @param people who are present
 * @param newly how many get something by it who got nothing
 * @param noLonger how many get nothing by it who got something
 * @param more how many have more left on that day, or as much and get more
 * @param less likewise
 * @param changes of whom any of this is true, by case code; the first {@value RulePreview#MOST}
 * @param needed smallest units that give everyone what is left to them on that day
 * @param available smallest units of its goods that can be given in its centres and are not kept for needs
 * @param covers rules in force that name some of its goods already
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
     * @param effect REPLACED where this one counts alone, BESIDE where both do, STAYS where that one does
     */
    public record CoverAnswer(String rule, RuleCover.Effect effect, RuleAnswer.Goods goods) {
        static CoverAnswer of(RuleCover cover) {
            return new CoverAnswer(cover.rule().code().value(), cover.effect(), RuleAnswer.Goods.of(cover.goods()));
        }
    }

    /** Before and after for one person; absent where the rule gives them nothing. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ChangeAnswer(String caseCode, Optional<ShareAnswer> before, Optional<ShareAnswer> after) {
        static ChangeAnswer of(RulePreview.Change change) {
            return new ChangeAnswer(
                    change.caseCode().value(),
                    change.before().map(ShareAnswer::of),
                    change.after().map(ShareAnswer::of));
        }
    }

    /** What the rule gives within one period, and what of it is left on the day. */
    public record ShareAnswer(long quantity, long remaining) {
        static ShareAnswer of(RulePreview.Share share) {
            return new ShareAnswer(share.gives(), share.left());
        }
    }
}
