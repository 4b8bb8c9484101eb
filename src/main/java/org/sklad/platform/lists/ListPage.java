package org.sklad.platform.lists;

import java.util.List;
import java.util.Optional;
import org.sklad.platform.web.FormState;

/**
 * One page of a list, ready for its template.
 *
 * @param path of the page
 * @param title key of the heading
 * @param purpose key of the sentence beneath it
 * @param empty key of the sentence that takes the place of the table when there are no rows
 * @param actions the actions beside the list
 * @param heads the headings
 * @param fields what can narrow the list; none for a list that cannot be narrowed
 * @param chips what narrows the list now
 * @param next address of the next page
 * @param exports address of the same rows in the API
 * @param labels address at which the labels of the rows are printed
 */
public record ListPage(
        String path,
        String title,
        String purpose,
        String empty,
        List<Action> actions,
        List<Head> heads,
        List<Row> rows,
        List<ListField> fields,
        FormState entered,
        List<Chip> chips,
        Optional<String> next,
        String exports,
        Optional<String> labels) {
    /** The template of every list. */
    public static final String TEMPLATE = "platform/list.jte";

    public ListPage {
        actions = List.copyOf(actions);
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        fields = List.copyOf(fields);
        chips = List.copyOf(chips);
    }

    /**
     * An action beside the list.
     *
     * @param main true for the action that most readers want; the first such action is a button
     */
    public record Action(String href, String textKey, boolean main) {
        /** The main action of the list. */
        public Action(String href, String textKey) {
            this(href, textKey, true);
        }

        /** The main action of the list; none for a reader who may not. */
        public static List<Action> where(boolean may, String href, String textKey) {
            return may ? List.of(new Action(href, textKey)) : List.of();
        }

        /** Another page that belongs to the list. */
        public static Action aside(String href, String textKey) {
            return new Action(href, textKey, false);
        }
    }

    /** Returns the main action, which is a button. */
    public Optional<Action> main() {
        return actions.stream().filter(Action::main).findFirst();
    }

    /** Returns the links beneath the heading. */
    public List<Action> asides() {
        return actions.stream()
                .filter(each -> !main().filter(each::equals).isPresent())
                .toList();
    }

    /**
     * A heading.
     *
     * @param href address of the list sorted by it; empty if it is not, or already is
     * @param sorted true if the list is sorted by it
     */
    public record Head(String key, Optional<String> href, boolean sorted) {}

    /** Returns the fields in the form of the filter. */
    public List<ListField> typed() {
        return fields.stream().filter(ListField::isTyped).toList();
    }

    /** Returns the choices that stand above the list. */
    public List<ListField> tabs() {
        return fields.stream()
                .filter(each -> each.kind() == ListField.Kind.TABS)
                .toList();
    }

    /** Returns what the filter of the form keeps: the restrictions that are chosen elsewhere. */
    public List<ListField> kept() {
        return fields.stream()
                .filter(each -> !each.isTyped() && !entered.value(each.name()).isEmpty())
                .toList();
    }

    /** Returns the address of the list with a tab chosen, or with none for the empty value. */
    public String tab(ListField field, String value) {
        return Query.address(path, entered.fields(), field.name(), value);
    }

    /** A row, and the address of what it is about; empty if it has no page. */
    public record Row(Optional<String> href, List<Shown> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Returns true for the cell that leads to what the row is about: the first one, or the next to a person with a page of their own. */
        public boolean leads(int cell) {
            return href.isPresent()
                    && !(cells.get(cell) instanceof Shown.Person)
                    && cells.subList(0, cell).stream().allMatch(Shown.Person.class::isInstance);
        }
    }

    /**
     * A restriction of the list.
     *
     * @param label key of its name
     * @param value in words or as typed
     * @param without address of the list without it
     */
    public record Chip(String label, Shown value, String without) {}
}
