package org.sklad.oversight.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.aid.approvals.Approval;
import org.sklad.aid.approvals.ApprovalReason;
import org.sklad.aid.approvals.ApprovalState;
import org.sklad.goods.catalogue.Item;
import org.sklad.platform.i18n.Language;

/** A request to give the person more than a rule does, without the operators who asked and decided. */
public record ApprovalKept(
        String centre,
        Instant askedAt,
        ApprovalReason reason,
        ApprovalState state,
        Optional<Instant> decidedAt,
        List<GoodsAsked> goods) {
    /** A quantity of goods, in smallest units. */
    public record GoodsAsked(Map<String, String> name, long quantity) {}

    static ApprovalKept of(Approval approval) {
        return new ApprovalKept(
                approval.centre().value(),
                approval.askedAt(),
                approval.reason(),
                approval.state(),
                approval.decidedAt(),
                approval.goods().stream()
                        .map(each -> new GoodsAsked(names(each.item()), each.quantity()))
                        .toList());
    }

    private static Map<String, String> names(Item item) {
        return new BilingualText(item.name(Language.BG), item.name(Language.EN)).all();
    }
}
