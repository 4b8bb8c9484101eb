package org.sklad.aid.desk;

import java.util.List;
import org.sklad.aid.handouts.SecondOperatorRefused;
import org.sklad.aid.rules.EntitlementExceeded;
import org.sklad.aid.rules.NotEntitled;
import org.sklad.goods.stock.Basket;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.FormState;

/**
 * A desk between two presses of a button: what lies on it, and what stands in its fields.
 *
 * @param candidates what stands here under the words that were typed, or in the box that was scanned
 * @param overriding true when a rule refused, so that a second operator may sign
 * @param result how the last scan went, as it sounds: ok, twice, unknown, refused; empty for what was no scan
 */
record DeskState(
        Basket basket, List<OnDesk.Candidate> candidates, FormState entered, boolean overriding, String result) {
    DeskState {
        candidates = List.copyOf(candidates);
    }

    /** As sent: a second operator who was called before is not sent away. */
    static DeskState of(FormState typed) {
        boolean called =
                !typed.value("reason").isEmpty() || !typed.value("username").isEmpty();
        return new DeskState(DeskLines.basket(typed), List.of(), typed, called, "");
    }

    static DeskState refused(FormState typed, Refusal why) {
        DeskState sent = of(typed);
        boolean unknown =
                why.errors().stream().anyMatch(each -> each.message().key().equals(DeskSteps.NO_SUCH_GOODS));
        return new DeskState(
                sent.basket,
                List.of(),
                DeskFields.refused(typed, why),
                sent.overriding || mayBeOverridden(why),
                unknown ? "unknown" : "refused");
    }

    static boolean mayBeOverridden(Refusal why) {
        return why instanceof EntitlementExceeded || why instanceof NotEntitled || why instanceof SecondOperatorRefused;
    }

    /** The field is free for the next scan, and what was signed and said of them was of other goods. */
    DeskState with(Basket changed, String how) {
        return new DeskState(
                changed,
                List.of(),
                entered.with("code", "")
                        .with("image", "")
                        .with("restrictionsSeen", "")
                        .with("again", ""),
                overriding,
                how);
    }

    /** The same, with what else can be laid there. */
    DeskState beside(List<OnDesk.Candidate> found) {
        return new DeskState(basket, found, entered, overriding, result);
    }

    DeskState with(List<OnDesk.Candidate> found) {
        return new DeskState(basket, found, entered, overriding, "");
    }
}
