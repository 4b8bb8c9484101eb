package org.sklad.goods.receiving;

import java.util.List;
import java.util.UUID;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.ReasonForm;
import org.sklad.platform.web.Forms;

/** The acts on sortings. A sorting begins at its consignment. */
final class SortingActs {
    static final String PATH = "/sortings";
    static final String ONE = "/{id}";
    static final String LINES = ONE + "/lines";
    static final String REVERSAL = ONE + "/reversal";

    /** Receives a line of goods found. */
    final Act<UUID, ReceiveForm> find;

    /** Reverses a sorting and returns the sack to its place. */
    final Act<UUID, ReasonForm> reverse;

    SortingActs(Sortings sortings, ConsignmentLines lines, Forms forms) {
        find = Act.on(
                forms,
                PATH + LINES,
                sortings::requireMayChange,
                (claim, id, form, by) -> lines.receive(claim, id, List.of(form.incoming()), "", by));
        reverse = Act.<UUID, ReasonForm>on(
                        forms,
                        PATH + REVERSAL,
                        sortings::requireMayChange,
                        (claim, id, form, by) -> sortings.reverse(claim, id, form.reason(), by))
                .then(PATH + ONE, "receiving.sorting.reverse.done");
    }
}
