package org.sklad.goods.boxes;

import org.sklad.access.acts.Act;
import org.sklad.access.acts.Making;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.web.Forms;

/** The acts on boxes that have a form. The address has the digits of the box without spaces, however they were typed. */
final class ActsOnBoxes {
    static final String PATH = "/boxes";
    static final String ONE = "/{code}";
    static final String FILLINGS = ONE + "/fillings";
    static final String EMPTYINGS = ONE + "/emptyings";
    static final String CARRIAGES = ONE + "/carriages";

    private static final String LINE = "lines[%d].";

    /** Creates a box, empty or filled. */
    final Making<BoxForm> make;

    /** Puts goods or the whole content of another box into a box. */
    final Act<BoxCode, FillingForm> fill;

    /** Takes some or all goods out of a box. */
    final Act<BoxCode, EmptyingForm> empty;

    /** Moves a box to another location of its centre. */
    final Act<BoxCode, CarriageForm> carry;

    ActsOnBoxes(BoxActs boxes, Forms forms) {
        make = Making.at(
                forms,
                PATH,
                (form, by) -> by.requireIn(form.centre(), BoxActs.MAY_ACT),
                (claim, form, by) -> boxes.make(claim, form.box(), by));
        fill = Act.on(
                forms,
                PATH + FILLINGS,
                boxes::requireMayChange,
                (claim, box, form, by) -> boxes.fill(
                        claim,
                        box,
                        GoodsFields.box(form.from(), "from"),
                        GoodsFields.lines(form.lines(), BoxLineForm::goods),
                        LINE,
                        by));
        empty = Act.<BoxCode, EmptyingForm>on(
                        forms,
                        PATH + EMPTYINGS,
                        boxes::requireMayChange,
                        (claim, box, form, by) ->
                                boxes.empty(claim, box, GoodsFields.lines(form.lines(), BoxLineForm::goods), LINE, by))
                .then(PATH + ONE, "boxes.emptied");
        carry = Act.<BoxCode, CarriageForm>on(
                        forms,
                        PATH + CARRIAGES,
                        boxes::requireMayChange,
                        (claim, box, form, by) -> boxes.carry(claim, box, form.to(), by))
                .then(PATH + ONE, "boxes.carried");
    }

    /** Returns the address of an act of the scan mode. */
    static String act(BoxCode box, String act) {
        return PATH + "/" + box + act;
    }

    static BoxCode box(String digits) {
        return BoxCode.find(digits).orElseThrow(NotFound::new);
    }
}
