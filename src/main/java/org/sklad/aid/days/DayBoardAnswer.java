package org.sklad.aid.days;

import java.util.List;
import java.util.UUID;
import org.sklad.platform.i18n.Language;

/**
 * The present state of a day in the API, with numbers and case codes, without names and rooms.
 *
 * @param goods empty once the day is closed or cancelled; the report of the day has the goods that were handed out
 */
public record DayBoardAnswer(
        UUID id,
        DayState state,
        Figures figures,
        List<WaitingAnswer> next,
        List<WaitingAnswer> atDesk,
        List<GoodsAnswer> goods) {
    /** A person in the queue. */
    public record WaitingAnswer(int number, String beneficiary) {
        private static WaitingAnswer of(Expected who) {
            return new WaitingAnswer(who.number(), who.caseCode().value());
        }
    }

    /**
     * Goods of a rule, in smallest units.
     *
     * @param missing over all items; for planned items, the sum of what is missing of each
     * @param items planned items, or items of the rule that are in stock
     */
    public record GoodsAnswer(
            String rule, String name, long needed, long standing, long missing, List<DayPartAnswer> items) {
        private static GoodsAnswer of(DayBoard.Goods goods, Language language) {
            return new GoodsAnswer(
                    goods.rule().code().value(),
                    goods.rule().name(language),
                    goods.needed(),
                    goods.standing(),
                    goods.missing(),
                    goods.parts().stream().map(DayPartAnswer::of).toList());
        }
    }

    /** An item of these goods; {@code needed} is 0 if people choose. */
    public record DayPartAnswer(String item, long needed, long standing) {
        private static DayPartAnswer of(DayBoard.Part part) {
            return new DayPartAnswer(part.item().sku().value(), part.needed(), part.standing());
        }
    }

    static DayBoardAnswer of(DayBoard board, Language language) {
        return new DayBoardAnswer(
                board.view().day().id(),
                board.view().day().state(),
                board.view().figures(),
                board.next().stream().map(WaitingAnswer::of).toList(),
                board.atDesk().stream().map(WaitingAnswer::of).toList(),
                board.goods().stream()
                        .map(each -> GoodsAnswer.of(each, language))
                        .toList());
    }
}
