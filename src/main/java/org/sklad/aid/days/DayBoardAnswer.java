package org.sklad.aid.days;

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

    /**
     * Goods of a rule, in smallest units.
     *
     * @param missing of all the items; where items are planned, the sum of what is missing of each
     * @param items that are planned, or those of the rule that are there
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

    /** An item of them; {@code needed} is 0 where each gets what they choose. */
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
