package org.sklad.aid.desk;

import java.util.List;
import org.sklad.aid.handouts.SecondOperatorRefused;
import org.sklad.aid.handouts.WantedGoods;
import org.sklad.aid.rules.EntitlementExceeded;
import org.sklad.aid.rules.NotEntitled;
import org.sklad.goods.stock.Basket;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.FormState;

/**
 * A desk between two requests: the goods on it, and its fields.
 *
 * @param candidates goods in stock here that match the typed words, or that are in the scanned box
 * @param overriding true if a rule rejected the handout, so that a second operator may confirm it
 * @param result result of the last scan, which chooses its sound: ok, twice, unknown, refused; empty if there was no scan
 */
record DeskState(
        Basket basket, List<OnDesk.Candidate> candidates, FormState entered, boolean overriding, String result) {
    DeskState {
        candidates = List.copyOf(candidates);
    }

    /** Returns the desk as sent. Keeps the fields of the second operator if they were shown before. */
    static DeskState of(FormState typed) {
        boolean called =
                !typed.value("reason").isEmpty() || !typed.value("username").isEmpty();
        return new DeskState(DeskLines.basket(typed), List.of(), typed, called, "");
    }

    static DeskState refused(FormState typed, Refusal why) {
        DeskState sent = of(typed);
        boolean unknown =
                why.errors().stream().anyMatch(each -> each.message().key().equals(WantedGoods.NO_SUCH_GOODS));
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

    /** Clears the field for the next scan, and the signature and the confirmations, which were for other goods. */
    DeskState with(Basket changed, String how) {
        return new DeskState(
                changed,
                List.of(),
                entered.with("code", "")
                        .with("image", "")
                        .with("seenRestrictions", "")
                        .with("again", ""),
                overriding,
                how);
    }

    /** Returns the same with another value in a field. */
    DeskState with(String field, String value) {
        return new DeskState(basket, candidates, entered.with(field, value), overriding, result);
    }

    /** Returns the same with further goods to choose. */
    DeskState beside(List<OnDesk.Candidate> found) {
        return new DeskState(basket, found, entered, overriding, result);
    }

    DeskState with(List<OnDesk.Candidate> found) {
        return new DeskState(basket, found, entered, overriding, "");
    }
}
