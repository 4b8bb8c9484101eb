package org.sklad.aid.days;

import java.util.List;
import java.util.Optional;

/**
 * A person on the list of a day, in the API; quantities in smallest units.
 *
 * @param from start of the person's slot, by the clock of the centre; absent if they came without being expected
 * @param number position in the queue; absent if the person has not come
 * @param persons members of their household who are present
 */
public record ExpectedAnswer(
        String beneficiary,
        Optional<Integer> slot,
        Optional<String> from,
        PersonState state,
        Optional<Integer> number,
        boolean late,
        int persons,
        List<DueAnswer> due) {
    /** The quantity due by a rule. */
    public record DueAnswer(String rule, long quantity) {
        static DueAnswer of(DueRow row) {
            return new DueAnswer(row.rule().value(), row.quantity());
        }
    }

    static ExpectedAnswer of(DistributionDay day, DistributionDays.Listed listed) {
        Expected who = listed.who();
        Optional<Integer> slot = Optional.of(who.slot()).filter(each -> each > 0);
        return new ExpectedAnswer(
                who.caseCode().value(),
                slot,
                slot.map(each -> day.slots().begin(each).toString()),
                listed.state(),
                Optional.of(who.number()).filter(each -> each > 0),
                who.isLate(),
                who.persons(),
                listed.dues().stream().map(DueAnswer::of).toList());
    }
}
