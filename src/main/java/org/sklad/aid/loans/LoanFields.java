package org.sklad.aid.loans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormState;

/** Maps field names of the API to the fields of the pages: {@code lines[1].quantity} is the quantity of the second line. */
final class LoanFields {
    private static final Pattern LINE = Pattern.compile("lines\\[([0-9]+)].*");
    private static final Pattern OF_LINE = Pattern.compile("(goods|quantity)\\[([^]]*)].*");
    private static final Pattern OF_LOT = Pattern.compile("(quantities|lost)[.\\[]([0-9 ]{1,20})]?.*");

    /** Fields of the API that belong to the single field for a code. */
    private static final Map<String, String> OTHERS =
            Map.of("lines", "code", "quantity", "code", "times", "code", "item", "code", "lot", "code");

    private LoanFields() {}

    /** Returns the typed fields with their errors. A message that a field shows in full is not repeated above the form. */
    static FormState refused(FormState typed) {
        List<FieldError> errors = typed.errors().stream()
                .map(each -> new FieldError(field(each.field()), each.message()))
                .toList();
        Optional<Message> above = typed.refusal()
                .filter(message ->
                        errors.stream().noneMatch(each -> each.message().equals(message)));
        return new FormState(typed.fields(), above, errors);
    }

    private static String field(String name) {
        Matcher line = LINE.matcher(name);
        if (line.matches()) {
            return "quantity." + (Integer.parseInt(line.group(1)) + 1);
        }
        Matcher ofLine = OF_LINE.matcher(name);
        if (ofLine.matches()) {
            return "quantity." + ofLine.group(2);
        }
        Matcher ofLot = OF_LOT.matcher(name);
        return ofLot.matches() ? ofLot.group(1) + "." + ofLot.group(2) : OTHERS.getOrDefault(name, name);
    }
}
