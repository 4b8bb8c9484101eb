package org.sklad.goods.adjustments;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.Making;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.web.Forms;

/** The acts on corrections of stock. */
final class AdjustmentActs {
    static final String PATH = "/adjustments";
    static final String ONE = "/{id}";
    static final String REVERSAL = ONE + "/reversal";

    /** The pages stand at this address. */
    static final String PAGES = "/stock" + PATH;

    /** Posts a correction of a lot that is named or scanned. */
    final Making<AdjustmentForm> post;

    /** Reverses a correction. */
    final Act<UUID, ReasonForm> reverse;

    AdjustmentActs(Adjustments adjustments, Forms forms) {
        post = Making.<AdjustmentForm>at(
                        forms,
                        PATH,
                        (form, by) -> by.requireIn(form.centre(), Adjustments.KEEPERS),
                        (claim, form, by) -> post(adjustments, claim, form, by))
                .then(PAGES + ONE, "adjustments.adjustment.posted");
        reverse = Act.<UUID, ReasonForm>on(
                        forms,
                        PATH + REVERSAL,
                        adjustments::requireMayChange,
                        (claim, id, form, by) -> adjustments.reverse(claim, id, form.reason(), by))
                .then(PAGES + ONE, "adjustments.adjustment.reversed");
    }

    private static boolean post(Adjustments adjustments, IdempotencyKey claim, AdjustmentForm form, Operator by) {
        Optional<LotCode> named = form.named();
        return named.isPresent()
                ? adjustments.post(claim, form.correction(named.get()), by)
                : adjustments.postScanned(
                        claim,
                        new CentreCode(form.centre()),
                        Objects.requireNonNull(form.code()),
                        form::correction,
                        by);
    }
}
