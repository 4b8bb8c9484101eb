package org.sklad.programme.indicators;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Roles;
import org.sklad.platform.i18n.Message;

/** The lists in which a reader finds the records of a figure. */
public final class FigureRows {
    private final Roles roles;

    private FigureRows(Roles roles) {
        this.roles = roles;
    }

    static FigureRows of(Operator reader) {
        return new FigureRows(reader.roles());
    }

    /**
     * The address of a list and its name.
     *
     * @param value the one value of several that the list has; empty if it has all that are counted
     */
    public record Address(String href, Message name, Optional<Message> value) {}

    /**
     * A dimension by which a list can be filtered, by one value at a time.
     *
     * @param words the beginning of the keys of its values
     * @param all the values that a figure counts unless it is narrowed; empty if it counts all
     */
    private record Filter(Dimension by, String words, List<String> all) {}

    /** A list of records, and the roles that see it. */
    private record Records(String path, Set<Role> roles, Optional<Filter> filter) {
        Records(String path, Set<Role> roles) {
            this(path, roles, Optional.empty());
        }
    }

    /** Returns the lists with the records that an indicator counts, for the centre and period of the report. */
    Stream<Address> of(Indicator indicator, Report report) {
        return indicator.of().stream()
                .filter(each -> mayOpen(records(each.fact()), report.scope()))
                .flatMap(each -> addresses(each, report))
                .distinct();
    }

    /** Returns a list for each value that is counted; one list if all are. */
    private static Stream<Address> addresses(Counted counted, Report report) {
        Records records = records(counted.fact());
        String address = address(records, report);
        Message name = Message.of("indicators.rows." + counted.fact().code());
        List<String> values = records.filter()
                .map(each -> counted.only().orElse(Map.of()).getOrDefault(each.by(), each.all()))
                .orElse(List.of());
        if (values.isEmpty()) {
            return Stream.of(new Address(address, name, Optional.empty()));
        }
        Filter filter = records.filter().orElseThrow();
        return values.stream()
                .map(value -> new Address(
                        address + "&" + filter.by().code() + "=" + value,
                        name,
                        values.size() == 1 ? Optional.empty() : Optional.of(Message.of(filter.words() + value))));
    }

    private boolean mayOpen(Records records, Scope scope) {
        Role[] may = records.roles().toArray(Role[]::new);
        return scope.centres().size() == 1 ? roles.hasAt(scope.centres().get(0), may) : roles.has(may);
    }

    private static String address(Records records, Report report) {
        Optional<String> centre = report.scope().centres().size() == 1
                ? Optional.of("&centre=" + report.scope().centres().get(0))
                : Optional.empty();
        return records.path() + "from=" + report.period().from() + "&until="
                + report.period().until() + centre.orElse("");
    }

    private static Records records(Fact fact) {
        return switch (fact) {
            case CONSULTATIONS ->
                new Records(
                        "/consultations?",
                        Set.of(Role.FIELD),
                        Optional.of(new Filter(Dimension.KIND, "consultations.kind.", List.of())));
            case HANDOUTS -> new Records("/handouts?state=RECORDED&", Set.of(Role.FIELD, Role.MANAGER, Role.AUDITOR));
            case EXPENSES ->
                new Records(
                        "/medical-expenses?",
                        Set.of(Role.MANAGER, Role.AUDITOR),
                        Optional.of(new Filter(Dimension.STATE, "indicators.state.", List.of("RECORDED", "APPROVED"))));
            case TRAININGS, TRAINING_PARTICIPANTS ->
                new Records("/trainings?", Set.of(Role.FIELD, Role.MANAGER, Role.AUDITOR));
            case COMPLAINTS -> new Records("/complaints?", Set.of(Role.FIELD, Role.MANAGER, Role.AUDITOR));
            case MONITORING_REPLIES -> new Records("/monitoring?", Set.of(Role.MANAGER, Role.AUDITOR));
            case SESSIONS, SESSION_HEADS ->
                new Records("/information-sessions?", Set.of(Role.FIELD, Role.MANAGER, Role.AUDITOR));
        };
    }
}
