package org.sklad.days;

import java.util.List;
import java.util.UUID;
import org.sklad.platform.i18n.Language;

/** How a day stands, as the API shows it: numbers and case codes, no names and no rooms. */
public record DayBoardAnswer(
        UUID id,
        DayState state,
        Figures figures,
        List<WaitingAnswer> next,
        List<WaitingAnswer> atDesk,
        List<GoodsAnswer> goods) {
    /** Somebody in the queue. */
    public record WaitingAnswer(int number, String beneficiary) {
        private static WaitingAnswer of(Expected who) {
            return new WaitingAnswer(who.number(), who.caseCode().value());
        }
    }

    /** Goods of a rule, in smallest units. */
    public record GoodsAnswer(String rule, String name, long needed, long standing) {}

    static DayBoardAnswer of(DayBoard board, Language language) {
        return new DayBoardAnswer(
                board.view().day().id(),
                board.view().day().state(),
                board.view().figures(),
                board.next().stream().map(WaitingAnswer::of).toList(),
                board.atDesk().stream().map(WaitingAnswer::of).toList(),
                board.goods().stream()
                        .map(each -> new GoodsAnswer(
                                each.rule().code().value(), each.rule().name(language), each.needed(), each.standing()))
                        .toList());
    }
}
