package org.sklad.oversight.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.RoleAt;
import org.sklad.access.roles.Roles;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocationAddress;
import org.sklad.platform.i18n.LocalizedValue;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Shown;

/** The subject of an act and the values that it set, in words instead of codes. */
final class ActWords {
    /** The space before a name and "=". */
    private static final Pattern PAIRS = Pattern.compile(" (?=[a-zA-Z0-9]+=)");

    /** A value without end is no value to people. */
    private static final String NEVER = LocalDate.of(9999, 12, 31).toString();

    /** Maps the first word of an act and the name of a value to the key of its words. */
    private static final Map<String, String> CODED = Map.ofEntries(
            Map.entry("centre kind", "centres.kind."),
            Map.entry("location kind", "centres.location.kind."),
            Map.entry("asset category", "centres.asset.category."),
            Map.entry("item category", "catalogue.category."),
            Map.entry("identifier scheme", "catalogue.scheme."),
            Map.entry("source kind", "administration.value."),
            Map.entry("restriction effect", "administration.value."),
            Map.entry("level basis", "planning.basis."),
            Map.entry("season season", "planning.season-choice."),
            Map.entry("entitlement per", "eligibility.per."),
            Map.entry("entitlement period", "eligibility.period-kind."),
            Map.entry("finding kind", "findings.kind."),
            Map.entry("operator profession", "access.profession."),
            Map.entry("operator rights", "access.right."));

    /** A longer text than the column holds is cut, and a cut role is no role. */
    private static final String ROLE = Stream.of(Role.values())
            .map(Role::code)
            .collect(Collectors.joining("|", "(?:", ")@(?:\\*|[A-Z][A-Z0-9._-]{1,19})"));

    private final AuditEntry entry;
    private final ActNames names;

    ActWords(RecordedAct act) {
        entry = act.entry();
        names = act.names();
    }

    Shown who() {
        return entry.operator().isEmpty()
                ? new Shown.Words(Message.of("administration.audit.nobody"))
                : new Shown.Prose(names.operator(entry.operator()));
    }

    Shown subject() {
        return names.isOperator(entry.subject())
                ? new Shown.Prose(names.operator(entry.subject()))
                : location(entry.subject())
                        .<Shown>map(Shown.Named::new)
                        .or(() -> names.place(entry.subject()))
                        .orElseGet(() -> new Shown.Text(entry.subject()));
    }

    /** Returns the location that the act is about: other acts are about rooms with the same kind of address. */
    private Optional<LocationAddress> location(String address) {
        return entry.act().startsWith("location-") ? LocationAddress.find(address) : Optional.empty();
    }

    /** Returns the location in which the one of the act is. */
    private Object parent(String code) {
        return location(entry.subject())
                .flatMap(child -> LocationAddress.find(code, child.centre()))
                .<Object>map(each -> each)
                .orElse(code);
    }

    /** Returns a line for each value that was set. A value begins after a space, its name and "=". */
    Shown details() {
        List<Shown> lines = new ArrayList<>();
        for (String pair : PAIRS.split(entry.details(), -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2 && !parts[1].isEmpty() && !parts[1].equals(NEVER)) {
                lines.add(new Shown.Words(Message.of(
                        "administration.audit.value",
                        Message.of("administration.detail." + parts[0]),
                        value(parts[0], parts[1]))));
            }
        }
        return new Shown.Lines(lines);
    }

    private Object value(String name, String value) {
        String words = CODED.get(entry.act().split("-", 2)[0] + ' ' + name);
        if (words != null) {
            return all(value, "[ ,]", each -> Message.of(words + each));
        }
        return switch (name) {
            case "roles" -> all(value, " ", this::role);
            case "centre", "centres" -> all(value, "[ ,]", this::centre);
            case "parent" -> parent(value);
            case "members" -> all(value, ",", names::operator);
            case "active", "kitsAsParts", "onSite", "remote" -> Message.of("administration.value." + value);
            default -> isDay(value) ? LocalDate.parse(value) : value;
        };
    }

    private Object role(String text) {
        if (!text.matches(ROLE)) {
            return text;
        }
        RoleAt role = Roles.parse(text).all().get(0);
        Message name = Message.of("access.role." + role.role().code());
        return role.centre()
                .<Object>map(code -> Message.of("access.role.at", name, centre(code.value())))
                .orElseGet(role::words);
    }

    private Object centre(String code) {
        Optional<Centre> centre = names.centre(code);
        return centre.<Object>map(each -> (LocalizedValue) each::name).orElse(code);
    }

    /** Joins words two by two, because each is put into the reader's language only when the whole is. */
    private static Object all(String value, String between, Function<String, Object> words) {
        return Arrays.stream(value.split(between))
                .map(words)
                .reduce((one, other) -> Message.of("administration.audit.and", one, other))
                .orElse(value);
    }

    private static boolean isDay(String value) {
        return value.matches("\\d{4}-\\d{2}-\\d{2}");
    }
}
