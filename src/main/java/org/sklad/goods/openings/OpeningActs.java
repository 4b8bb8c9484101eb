package org.sklad.goods.openings;

import org.sklad.access.acts.Making;
import org.sklad.platform.web.Forms;

/** The acts on openings, except the import of files. */
final class OpeningActs {
    static final String PATH = "/openings";
    static final String ONE = "/{id}";

    /** Enters all lines or none. */
    final Making<OpeningForm> post;

    OpeningActs(Openings openings, Forms forms) {
        post = Making.at(
                forms,
                PATH,
                (form, by) -> by.requireIn(form.centre(), Openings.MAY_OPEN),
                (claim, form, by) -> openings.post(claim, form.opening(), by));
    }
}
