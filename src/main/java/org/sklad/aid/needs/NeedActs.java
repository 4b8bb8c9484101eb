package org.sklad.aid.needs;

import java.util.UUID;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.Making;
import org.sklad.platform.web.Forms;

/** The acts on needs. */
final class NeedActs {
    static final String PATH = "/needs";
    static final String ONE = "/{id}";
    static final String WITHDRAWAL = ONE + "/withdrawal";
    static final String RESERVATION = ONE + "/reservation";
    static final String RELEASE = ONE + "/release";

    /** Records a need. {@link Needs#record} asks who may, because a repeated request is answered before it looks at the person. */
    final Making<NeedForm> record;

    /** Withdraws a need. */
    final Act<UUID, WithdrawalForm> withdraw;

    /** Reserves goods for a need in place of those reserved before. */
    final Act<UUID, ReservationForm> reserve;

    /** Releases the goods reserved for a need. */
    final Act<UUID, ReleaseForm> release;

    NeedActs(Needs needs, ReservedGoods kept, Forms forms) {
        record = Making.<NeedForm>at(
                        forms, PATH, (form, by) -> {}, (claim, form, by) -> needs.record(claim, form.need(), by))
                .then(form -> "/people/" + form.beneficiary(), "needs.recorded");
        withdraw = Act.<UUID, WithdrawalForm>on(
                        forms,
                        PATH + WITHDRAWAL,
                        needs::requireMine,
                        (claim, id, form, by) -> needs.withdraw(claim, id, form.reason(), by))
                .then(PATH + ONE, "needs.withdrawn");
        reserve = Act.<UUID, ReservationForm>on(
                        forms,
                        PATH + RESERVATION,
                        needs::requireMine,
                        (claim, id, form, by) -> kept.reserve(claim, id, form.reservation(), by))
                .then(PATH + ONE, "needs.kept.done");
        release = Act.<UUID, ReleaseForm>on(
                        forms,
                        PATH + RELEASE,
                        kept::requireReleasable,
                        (claim, id, form, by) -> kept.release(claim, id, by))
                .then(PATH + ONE, "needs.kept.released");
    }
}
