package org.sklad.programme.trainings;

import java.util.UUID;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.Making;
import org.sklad.access.acts.ReasonForm;
import org.sklad.platform.web.Forms;

/** The acts on trainings. */
final class TrainingActs {
    static final String PATH = "/trainings";
    static final String ONE = "/{id}";
    static final String REVERSAL = ONE + "/reversal";

    /** Records a training. */
    final Making<TrainingForm> record;

    /** Reverses a training. */
    final Act<UUID, ReasonForm> reverse;

    TrainingActs(Trainings trainings, Forms forms) {
        record = Making.<TrainingForm>at(
                        forms,
                        PATH,
                        (form, by) -> by.requireIn(form.centre(), Trainings.MAY_RECORD),
                        (claim, form, by) -> trainings.record(claim, form.training(), by))
                .then(PATH + ONE, "trainings.recorded");
        reverse = Act.<UUID, ReasonForm>on(
                        forms,
                        PATH + REVERSAL,
                        trainings::requireMayReverse,
                        (claim, id, form, by) -> trainings.reverse(claim, id, form.reason(), by))
                .then(PATH + ONE, "trainings.reversed");
    }
}
