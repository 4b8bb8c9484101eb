package org.sklad.goods.moves;

import java.util.Optional;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.LineOf;
import org.sklad.access.acts.Making;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.web.Forms;

/** The acts on moves. */
final class MoveActs {
    static final String PATH = "/moves";
    static final String ONE = "/{id}";
    static final String LINES = ONE + "/lines";
    static final String LINE_REVERSAL = LINES + "/{line}/reversal";
    static final String REVERSAL = ONE + "/reversal";
    static final String EXPIRED = PATH + "/expired";

    /** Moves all lines, or none. */
    final Making<MoveForm> post;

    /** Begins a move whose lines are scanned afterwards. */
    final Making<BeginForm> begin;

    /** Moves the goods of a scan or of a lot card. */
    final Making<BeginForm> moveGoods;

    /** Moves one more line. */
    final Act<UUID, CarryForm> add;

    /** Reverses a line. */
    final Act<LineOf, ActForm> reverseLine;

    /** Reverses a move. */
    final Act<UUID, ReasonForm> reverse;

    /** Moves all expired goods into quarantine, or none. */
    final Making<ExpiredForm> moveExpired;

    MoveActs(Moves moves, MoveLines lines, ExpiredGoods expired, Forms forms) {
        post = Making.at(
                forms,
                PATH,
                (form, by) -> by.requireIn(form.centre(), Moves.mayMove()),
                (claim, form, by) -> moves.post(claim, form.move(), by));
        begin = Making.<BeginForm>at(
                        forms,
                        PATH,
                        (form, by) -> by.requireIn(form.centre(), Moves.mayMove()),
                        (claim, form, by) -> moves.post(claim, form.move(), by))
                .then(PATH + ONE + "/scan");
        moveGoods = begin.then(PATH + ONE, "moves.moved");
        add = Act.on(
                forms,
                PATH + LINES,
                moves::requireMayChange,
                (claim, id, form, by) -> lines.add(claim, id, form.line(""), by));
        reverseLine = Act.on(
                forms,
                PATH + LINE_REVERSAL,
                (line, by) -> moves.requireMayChange(line.id(), by),
                (claim, line, form, by) -> lines.reverse(claim, line.id(), line.line(), by));
        reverse = Act.<UUID, ReasonForm>on(
                        forms,
                        PATH + REVERSAL,
                        moves::requireMayChange,
                        (claim, id, form, by) -> moves.reverse(claim, id, form.reason(), by))
                .then(PATH + ONE, "moves.reversed");
        moveExpired = Making.<ExpiredForm>at(
                        forms,
                        EXPIRED,
                        (form, by) -> by.requireIn(form.centre(), Moves.mayMove()),
                        (claim, form, by) -> expired.carry(
                                claim,
                                new CentreCode(form.centre()),
                                form.from(),
                                form.quarantine(),
                                Optional.ofNullable(form.seen()),
                                by))
                .then(PATH + ONE, "moves.expired.carried");
    }
}
