package org.sklad.people.attributes;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sklad.platform.sheets.Column;

/**
 * The receiver of goods on the day of the handout, without a name or a code. A person has sex and age band, a group has heads. All are
 * absent if the reader may not know them.
 */
public record Receiver(Optional<Sex> sex, Optional<AgeBand> ageBand, List<Heads> group) {
    public static final Receiver UNKNOWN = new Receiver(Optional.empty(), Optional.empty(), List.of());

    public Receiver {
        group = List.copyOf(group);
    }

    /** Reads a receiver as handouts store it: the texts are empty for a group. */
    public static Receiver stored(String sex, String ageBand, List<Heads> group) {
        return new Receiver(
                Optional.of(sex).filter(each -> !each.isEmpty()).map(Sex::valueOf),
                Optional.of(ageBand).filter(each -> !each.isEmpty()).map(AgeBand::valueOf),
                group);
    }

    /** Returns the heads as a file has them: {@code 2 FEMALE 18-59, 1 MALE 5-11}. */
    private String heads() {
        return group.stream()
                .map(each -> each.count() + " " + each.sex() + " " + each.ageBand())
                .collect(Collectors.joining(", "));
    }

    /** Returns the columns that say in files who received the goods of a row. */
    public static <R> List<Column<R>> columns(Function<R, Receiver> receiver) {
        return List.of(
                Column.text(
                        "beneficiaries.receiver.sex",
                        "#beneficiary+sex",
                        row -> receiver.apply(row).sex().map(Sex::name).orElse("")),
                Column.text(
                        "beneficiaries.receiver.age",
                        "#beneficiary+age",
                        row -> receiver.apply(row).ageBand().map(AgeBand::code).orElse("")),
                Column.text(
                        "beneficiaries.receiver.group",
                        "#reached+heads",
                        row -> receiver.apply(row).heads()));
    }
}
