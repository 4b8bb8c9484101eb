package org.sklad.programme.indicators;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The address of a list and its name. */
    public record Address(String href, Message name) {}

    /**
     * A list of records, and the roles that see it.
     *
     * @param filters dimensions by which the list can be filtered, with the values of the figures
     */
    private record Records(String path, Set<Role> roles, Set<Dimension> filters) {
        Records(String path, Set<Role> roles) {
            this(path, roles, Set.of());
        }
    }

    /** Returns the lists with the records that an indicator counts, for the centre and period of the report. */
    Stream<Address> of(Indicator indicator, Report report) {
        return indicator.of().stream()
                .filter(each -> mayOpen(records(each.fact()), report.scope()))
                .map(each -> new Address(
                        address(records(each.fact()), report) + narrowed(each),
                        Message.of("indicators.rows." + each.fact().code())))
                .distinct();
    }

    /** Returns the filters of the list for the values that are counted. A list filters by one value. */
    private static String narrowed(Counted counted) {
        Map<Dimension, List<String>> only = counted.only().orElse(Map.of());
        Set<Dimension> filters = records(counted.fact()).filters();
        return only.entrySet().stream()
                .filter(each ->
                        filters.contains(each.getKey()) && each.getValue().size() == 1)
                .map(each -> "&" + each.getKey().code() + "=" + each.getValue().get(0))
                .collect(Collectors.joining());
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
            case CONSULTATIONS -> new Records("/consultations?", Set.of(Role.FIELD), Set.of(Dimension.KIND));
            case HANDOUTS -> new Records("/handouts?state=RECORDED&", Set.of(Role.FIELD, Role.MANAGER, Role.AUDITOR));
            case EXPENSES ->
                new Records("/medical-expenses?", Set.of(Role.MANAGER, Role.AUDITOR), Set.of(Dimension.STATE));
            case TRAININGS, TRAINING_PARTICIPANTS ->
                new Records("/trainings?", Set.of(Role.FIELD, Role.MANAGER, Role.AUDITOR));
            case COMPLAINTS -> new Records("/complaints?", Set.of(Role.FIELD, Role.MANAGER, Role.AUDITOR));
            case MONITORING_REPLIES -> new Records("/monitoring?", Set.of(Role.MANAGER, Role.AUDITOR));
            case SESSIONS, SESSION_HEADS ->
                new Records("/information-sessions?", Set.of(Role.FIELD, Role.MANAGER, Role.AUDITOR));
        };
    }
}
