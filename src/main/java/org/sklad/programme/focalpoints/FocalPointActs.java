package org.sklad.programme.focalpoints;

import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.Making;
import org.sklad.access.roles.Role;
import org.sklad.platform.web.Forms;

/** The acts on focal points. */
final class FocalPointActs {
    static final String PATH = "/complaint-focal-points";
    static final String PAGE = "/settings/focal-points";
    static final String REMOVAL = "/{id}/removal";

    /** Names a focal point. */
    final Making<FocalPointForm> name;

    /** Removes a focal point. */
    final Act<UUID, ActForm> remove;

    FocalPointActs(FocalPoints points, Forms forms) {
        name = Making.<FocalPointForm>at(
                        forms,
                        PATH,
                        (form, by) -> by.requireIn(form.centre(), Role.ADMINISTRATOR),
                        (claim, form, by) -> points.name(claim, form.operator(), form.code(), by))
                .then(form -> PAGE, "focalpoints.named");
        remove = Act.<UUID, ActForm>on(
                        forms,
                        PATH + REMOVAL,
                        (id, by) -> by.require(Role.ADMINISTRATOR),
                        (claim, id, form, by) -> points.remove(claim, id, by))
                .then(form -> PAGE, "focalpoints.removed");
    }
}
