package org.sklad.aid.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sklad.aid.handouts.HandoutForm;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.web.FormState;

/** The heads of a group as typed, one field for each sex and age band; an empty field or 0 means nobody. */
public record GroupHeads(List<Cell> cells) {
    private static final Pattern NOBODY = Pattern.compile("0*");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,5}");

    /** The heads of one sex and age band, as typed. */
    public record Cell(Sex sex, AgeBand ageBand, String typed) {
        /** Returns the number; text that is not a number becomes 0, which the form rejects at its field. */
        private int count() {
            return COUNT.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
        }
    }

    public GroupHeads {
        cells = List.copyOf(cells);
    }

    /** Returns the name of the field: {@code heads.FEMALE.0-4}. */
    public static String field(Sex sex, AgeBand ageBand) {
        return "heads." + sex + "." + ageBand.code();
    }

    static GroupHeads of(FormState entered) {
        List<Cell> cells = new ArrayList<>();
        for (AgeBand ageBand : AgeBand.values()) {
            for (Sex sex : Sex.values()) {
                String typed = entered.value(field(sex, ageBand));
                if (!NOBODY.matcher(typed).matches()) {
                    cells.add(new Cell(sex, ageBand, typed));
                }
            }
        }
        return new GroupHeads(cells);
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Returns the number of people in the fields that can be read. */
    int total() {
        return cells.stream().mapToInt(Cell::count).sum();
    }

    List<Heads> heads() {
        return cells.stream()
                .map(cell -> new Heads(cell.sex(), cell.ageBand(), cell.count()))
                .toList();
    }

    List<HandoutForm.HeadsForm> form() {
        return cells.stream()
                .map(cell -> new HandoutForm.HeadsForm(cell.sex(), cell.ageBand(), cell.count()))
                .toList();
    }
}
