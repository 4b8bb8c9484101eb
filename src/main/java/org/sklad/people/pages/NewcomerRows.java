package org.sklad.people.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;
import org.sklad.people.beneficiaries.NewcomersForm;
import org.sklad.platform.web.FormState;

/**
 * The people on the form of a registration. The form fields carry them ({@code members.0.sex}), so the page needs no script, and a form
 * that is left leaves nothing behind.
 */
public final class NewcomerRows {
    /** The ages in the order in which a family is named: its adults first. */
    public static final List<AgeBand> LIKELY =
            List.of(AgeBand.FROM_18, AgeBand.FROM_60, AgeBand.FROM_12, AgeBand.FROM_5, AgeBand.UNDER_5);

    private static final Pattern FIELD = Pattern.compile("members\\.([0-9]{1,2})\\.(.+)");
    private static final Pattern ADD = Pattern.compile("add-([A-Z]+)-(.+)");
    private static final Pattern DROP = Pattern.compile("drop-([0-9]{1,2})");
    private static final String HEAD = "head";

    private NewcomerRows() {}

    /** Returns the people in their order. */
    public static List<NewcomerRow> of(FormState entered) {
        List<NewcomerRow> rows = new ArrayList<>();
        for (int number : numbers(entered)) {
            Optional<Sex> sex = sex(entered.value("members." + number + ".sex"));
            Optional<AgeBand> age = AgeBand.find(entered.value("members." + number + ".ageBand"));
            if (sex.isPresent() && age.isPresent()) {
                rows.add(new NewcomerRow(number, sex.get(), age.get()));
            }
        }
        return rows;
    }

    /** Returns the form after a button: {@code add-FEMALE-18-59} or {@code drop-2}. Any other button changes nothing. */
    static FormState pressed(FormState entered, String button) {
        List<NewcomerRow> rows = of(entered);
        Matcher add = ADD.matcher(button);
        Matcher drop = DROP.matcher(button);
        if (drop.matches()) {
            int dropped = Integer.parseInt(drop.group(1));
            return renumbered(
                    entered,
                    rows.stream().filter(each -> each.number() != dropped).toList());
        }
        if (!add.matches() || rows.size() >= NewcomersForm.MOST) {
            return entered;
        }
        Optional<Sex> sex = sex(add.group(1));
        Optional<AgeBand> age = AgeBand.find(add.group(2));
        return sex.isEmpty() || age.isEmpty()
                ? entered
                : with(renumbered(entered, rows), new NewcomerRow(rows.size(), sex.get(), age.get()));
    }

    private static FormState with(FormState entered, NewcomerRow row) {
        return entered.with(row.field("sex"), row.sex().name())
                .with(row.field("ageBand"), row.age().code());
    }

    /** Numbers the rows from 0 without gaps, as their list in the record does. */
    private static FormState renumbered(FormState entered, List<NewcomerRow> rows) {
        Map<Integer, Integer> positions = new HashMap<>();
        rows.forEach(each -> positions.put(each.number(), positions.size()));
        Map<String, List<String>> fields = new HashMap<>();
        entered.fields().forEach((name, values) -> {
            Matcher field = FIELD.matcher(name);
            if (!field.matches()) {
                fields.put(name, values);
            } else if (positions.containsKey(Integer.parseInt(field.group(1)))) {
                fields.put("members." + positions.get(Integer.parseInt(field.group(1))) + "." + field.group(2), values);
            }
        });
        fields.remove(HEAD);
        String head = entered.value(HEAD);
        if (head.matches("[0-9]{1,2}") && positions.containsKey(Integer.parseInt(head))) {
            fields.put(HEAD, List.of(String.valueOf(positions.get(Integer.parseInt(head)))));
        }
        return FormState.typed(fields);
    }

    private static NavigableSet<Integer> numbers(FormState entered) {
        NavigableSet<Integer> numbers = new TreeSet<>();
        for (String name : entered.fields().keySet()) {
            Matcher field = FIELD.matcher(name);
            if (field.matches()) {
                numbers.add(Integer.parseInt(field.group(1)));
            }
        }
        return numbers;
    }

    private static Optional<Sex> sex(String name) {
        for (Sex each : Sex.values()) {
            if (each.name().equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
