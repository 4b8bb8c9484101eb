package org.sklad.aid.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.FormState;

/** Mapping of API errors about a handout to the fields of a desk: {@code lines[1].quantity} is the quantity of the second line. */
final class DeskFields {
    /** Prefix of errors about the handout of the person who takes the goods, if others get the same. */
    private static final String OF_FIRST = "handout.";

    private static final Pattern LINE = Pattern.compile("lines\\[([0-9]+)](?:\\.(.*))?");
    private static final Pattern OF_LINE = Pattern.compile("(goods|box|quantity|prescription|dose)\\[([^]]*)].*");
    private static final Pattern OF_DOSING = Pattern.compile("dosing\\[([^]]*)]\\[([^]]*)].*");
    private static final Pattern GROUP = Pattern.compile("group\\[([0-9]+)].*");
    private static final Pattern HEADS = Pattern.compile("heads\\[([^]]*)]\\[([^]]*)].*");

    private static final Map<String, String> DOSING =
            Map.of("dosing", "dosing.amount", "dosing.timesADay", "dosing.times", "dosing.at", "dosing.morning");

    private static final Map<String, String> OTHERS = Map.of(
            "acknowledgement.kind", "acknowledgement",
            "acknowledgement.image", "acknowledgement",
            "image", "acknowledgement",
            "beneficiary", "code",
            "lines", "code",
            "group", "heads",
            "override.reason", "reason",
            "override.second.username", "username",
            "override.second.password", "password",
            "override.second.otp", "otp");

    private DeskFields() {}

    /** Returns the typed fields with the errors at their fields. Leaves out the message at the top if a field already shows it. */
    static FormState refused(FormState typed, Refusal why) {
        GroupHeads heads = GroupHeads.of(typed);
        List<FieldError> errors = why.errors().stream()
                .map(each -> new FieldError(field(each.field(), heads), each.message()))
                .toList();
        Optional<Message> above = Optional.of(why.message())
                .filter(message ->
                        errors.stream().noneMatch(each -> each.message().equals(message)));
        return new FormState(typed.fields(), above, errors);
    }

    /** Returns the name that the page has for a part of a dose. */
    static String dosing(String part) {
        return DOSING.getOrDefault(part, part);
    }

    private static String field(String sent, GroupHeads heads) {
        String name = sent.startsWith(OF_FIRST) ? sent.substring(OF_FIRST.length()) : sent;
        Matcher line = LINE.matcher(name);
        if (line.matches()) {
            String part = Objects.requireNonNullElse(line.group(2), "");
            boolean own = part.equals("prescription") || part.equals("dose");
            if (part.startsWith("dosing")) {
                return dosing(part) + "." + (Integer.parseInt(line.group(1)) + 1);
            }
            return (own ? part : "quantity") + "." + (Integer.parseInt(line.group(1)) + 1);
        }
        Matcher ofLine = OF_LINE.matcher(name);
        if (ofLine.matches()) {
            boolean own = !ofLine.group(1).equals("goods") && !ofLine.group(1).equals("box");
            return (own ? ofLine.group(1) : "quantity") + "." + ofLine.group(2);
        }
        Matcher dosing = OF_DOSING.matcher(name);
        if (dosing.matches()) {
            return "dosing." + dosing.group(1) + "." + dosing.group(2);
        }
        Matcher group = GROUP.matcher(name);
        if (group.matches()) {
            GroupHeads.Cell cell = heads.cells().get(Integer.parseInt(group.group(1)));
            return GroupHeads.field(cell.sex(), cell.ageBand());
        }
        return OTHERS.getOrDefault(name, HEADS.matcher(name).replaceFirst("heads.$1.$2"));
    }
}
