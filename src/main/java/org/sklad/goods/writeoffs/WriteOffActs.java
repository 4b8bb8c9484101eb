package org.sklad.goods.writeoffs;

import java.util.UUID;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.Making;
import org.sklad.access.acts.ReasonForm;
import org.sklad.platform.web.Forms;

/** The acts on write-offs. */
final class WriteOffActs {
    static final String PATH = "/write-offs";
    static final String ONE = "/{id}";
    static final String REVERSAL = ONE + "/reversal";

    /** Writes all lines off, or none. */
    final Making<WriteOffForm> post;

    /** Reverses a write-off. */
    final Act<UUID, ReasonForm> reverse;

    WriteOffActs(WriteOffs writeOffs, Forms forms) {
        post = Making.<WriteOffForm>at(
                        forms,
                        PATH,
                        (form, by) -> by.requireIn(form.centre(), WriteOffs.MAY_WRITE_OFF),
                        (claim, form, by) -> writeOffs.post(claim, form.writeOff(), by))
                .then(PATH + ONE, "writeoffs.written-off");
        reverse = Act.<UUID, ReasonForm>on(
                        forms,
                        PATH + REVERSAL,
                        writeOffs::requireMayChange,
                        (claim, id, form, by) -> writeOffs.reverse(claim, id, form.reason(), by))
                .then(PATH + ONE, "writeoffs.reversed");
    }
}
