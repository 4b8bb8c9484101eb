package org.sklad.goods.stock;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.ReasonForm;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.web.Forms;

/** The acts on lots and with all lots of an item. */
final class StockActs {
    /** The pages stand beneath this address. */
    static final String PAGES = "/stock";

    static final String LOT = "/lots/{lot}";
    static final String HOLD = "/hold";
    static final String RECALL = "/recall";
    static final String RELEASE = "/release";
    static final String VALUE = "/value";
    static final String RECALL_ITEM = "/items/{sku}" + RECALL;

    /** Recalls all lots of an item. */
    final Act<Sku, ReasonForm> recallItem;

    /** Corrects the value of one unit of a lot. */
    final Act<LotCode, UnitValueForm.Correction> correct;

    private final Map<Lots.Act, Act<LotCode, ReasonForm>> changes;

    StockActs(Lots lots, LotCards cards, Forms forms) {
        recallItem = Act.<Sku, ReasonForm>on(
                        forms,
                        RECALL_ITEM,
                        (item, by) -> Lots.requireMayRecall(by),
                        (claim, item, form, by) -> lots.recall(claim, item, form.reason(), by))
                .then(PAGES + RECALL_ITEM, "stock.recall.done");
        correct = Act.<LotCode, UnitValueForm.Correction>on(
                        forms,
                        LOT + VALUE,
                        cards::requireMayCorrect,
                        (claim, lot, form, by) ->
                                cards.correct(claim, lot, form.unitValue().money(""), form.seenValue(), by))
                .then(PAGES + LOT, "stock.lot.value.done");
        changes = Arrays.stream(Lots.Act.values())
                .collect(Collectors.toMap(Function.identity(), each -> change(each, lots, forms)));
    }

    private static Act<LotCode, ReasonForm> change(Lots.Act act, Lots lots, Forms forms) {
        return Act.<LotCode, ReasonForm>on(
                        forms,
                        LOT + "/" + act.noun(),
                        (lot, by) -> lots.require(act, lot, by),
                        (claim, lot, form, by) -> lots.change(claim, lot, act, form.reason(), by))
                .then(PAGES + LOT, "stock.lot.done." + act);
    }

    /** Holds, recalls or releases a lot. */
    Act<LotCode, ReasonForm> change(Lots.Act act) {
        return Objects.requireNonNull(changes.get(act));
    }
}
