package org.sklad.boxes;

import java.util.List;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;

/** What must always hold of boxes, beside what the ledger proves of their goods. */
public final class BoxChecks {
    public static final List<Check> ALL = List.of(new Check(
            "What was done to a box went through that box",
            handle -> handle.attach(BoxActDao.class).actsOnOtherBoxes()));

    public static final List<Figure> FIGURES =
            List.of(new Figure("boxes", handle -> handle.attach(BoxActDao.class).count()));

    private BoxChecks() {}
}
