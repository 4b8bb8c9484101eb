package org.sklad.repairs.orders;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Username;
import org.sklad.platform.i18n.Choice;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.repairs.lifecycle.HoldReason;
import org.sklad.repairs.lifecycle.Priority;
import org.sklad.repairs.lifecycle.RepairCategory;
import org.sklad.repairs.lifecycle.WorkOrderState;

/** The filters of a list of orders in the query of an address, all optional. */
public final class FilterQuery {
    /** Replaces a state: all orders that are neither fixed nor closed. */
    static final String UNFINISHED = "UNFINISHED";

    @QueryParam("centre")
    @DefaultValue("")
    private String centre = "";

    @QueryParam("state")
    @DefaultValue("")
    private String state = "";

    @QueryParam("category")
    @DefaultValue("")
    private String category = "";

    @QueryParam("priority")
    @DefaultValue("")
    private String priority = "";

    @QueryParam("assignee")
    @DefaultValue("")
    private String assignee = "";

    @QueryParam("reporter")
    @DefaultValue("")
    private String reporter = "";

    @QueryParam("overdue")
    @DefaultValue("false")
    private boolean overdue;

    @QueryParam("withoutManager")
    @DefaultValue("false")
    private boolean withoutManager;

    @QueryParam("hold")
    @DefaultValue("")
    private String hold = "";

    /**
     * Returns the filter.
     *
     * @throws NotFound if the centre is not the operator's
     * @throws InvalidFields if a value is not valid
     */
    WorkOrderFilter filter(Operator by) {
        Optional<CentreCode> at = centre(by);
        return new WorkOrderFilter(
                at,
                states(),
                Choice.find("category", RepairCategory.class, category),
                Choice.find("priority", Priority.class, priority),
                username("assignee", assignee),
                username("reporter", reporter),
                overdue,
                withoutManager,
                Choice.find("hold", HoldReason.class, hold));
    }

    /** Sets the centre if the address names none and the operator sees its orders. */
    void atUnlessSaid(CentreCode present, Operator by) {
        if (centre.isEmpty() && WorkOrderScope.of(by).includes(present)) {
            centre = present.value();
        }
    }

    /** Returns the centre of the address; empty for none. */
    Optional<CentreCode> askedCentre() {
        return ReportForm.centreOf(centre);
    }

    private Optional<CentreCode> centre(Operator by) {
        WorkOrderScope sight = WorkOrderScope.of(by);
        if (centre.isEmpty()) {
            return Optional.empty();
        }
        Optional<CentreCode> code = ReportForm.centreOf(centre).filter(sight::includes);
        return Optional.of(code.orElseThrow(NotFound::new));
    }

    /** Creates the filter for orders assigned to the operator, for the technician's board. */
    static FilterQuery givenTo(Operator operator) {
        FilterQuery query = new FilterQuery();
        query.assignee = operator.username().value();
        return query;
    }

    private static Optional<Username> username(String field, String text) {
        if (!text.isEmpty() && !Username.isValid(text)) {
            throw new InvalidFields(field, Message.of("platform.field.invalid"));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(new Username(text));
    }

    private Set<WorkOrderState> states() {
        return state.equals(UNFINISHED)
                ? WorkOrderState.unfinished()
                : Choice.find("state", WorkOrderState.class, state).map(Set::of).orElse(Set.of());
    }

    /** Returns the value of a field; empty for none. */
    public String asked(String field) {
        return asked().getOrDefault(field, "");
    }

    private Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("centre", centre);
        asked.put("state", state);
        asked.put("category", category);
        asked.put("priority", priority);
        asked.put("assignee", assignee);
        asked.put("reporter", reporter);
        asked.put("overdue", overdue ? "true" : "");
        asked.put("withoutManager", withoutManager ? "true" : "");
        asked.put("hold", hold);
        return asked;
    }

    /** Returns the query part of an address with these filters; empty without filters. */
    public String query() {
        return query(asked());
    }

    /** As {@link #query()}, with another value in one field. */
    public String queryWith(String field, String value) {
        Map<String, String> other = asked();
        other.put(field, value);
        return query(other);
    }

    private static String query(Map<String, String> fields) {
        String pairs = fields.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return pairs.isEmpty() ? "" : "?" + pairs;
    }
}
