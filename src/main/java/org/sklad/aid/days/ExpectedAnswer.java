package org.sklad.aid.days;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * Somebody on the list of a day, as the API shows it; quantities in smallest units.
 *
 * @param from when they are asked to come, by the clock of the centre; absent for who came without being expected
 * @param number in the queue; absent for who has not come
 * @param persons of their household who are present
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ExpectedAnswer(
        String beneficiary,
        Optional<Integer> slot,
        Optional<String> from,
        PersonState state,
        Optional<Integer> number,
        boolean late,
        int persons,
        List<DueAnswer> due) {
    /** How much is to be given by a rule. */
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
