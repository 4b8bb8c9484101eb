package org.sklad.aid.approvals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.ClockSkew;
import org.sklad.access.roles.Username;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * A request to give one person more than a rule does, and the decision on it.
 *
 * @param id id of the handout to be recorded
 * @param person the person, into whom the registration of the request may have been merged since
 * @param operator operator who asked
 * @param name full name of that operator
 * @param second second operator who decided; absent until then
 * @param secondName their full name; empty until then
 */
public record Approval(
        UUID id,
        CentreCode centre,
        BeneficiaryId person,
        CaseCode caseCode,
        ApprovalReason reason,
        UUID operator,
        Username username,
        String name,
        Instant askedAt,
        ApprovalState state,
        Optional<UUID> second,
        Optional<Username> secondUsername,
        String secondName,
        Optional<Instant> decidedAt,
        List<Goods> goods)
        implements InTime {
    /** A person does not wait longer at a desk. By then the goods may have been given in another handout. */
    public static final Duration WAITING = Duration.ofHours(4);

    public Approval {
        goods = List.copyOf(goods);
    }

    @Override
    public PlaceInTime place() {
        return new PlaceInTime(askedAt, id);
    }

    /**
     * Returns true while the request can be decided, and the handout recorded by it. A time ahead of the clock was stored before the clock
     * was set back and keeps nothing open.
     */
    public boolean isInTime(Instant now) {
        return askedAt.isAfter(now.minus(WAITING)) && !ClockSkew.isAhead(askedAt, now);
    }

    /** A quantity of an item, in smallest units. */
    public record Goods(Item item, long quantity) {}

    /** Returns true if exactly these goods were asked for. */
    public boolean isOf(Map<Sku, Long> quantities) {
        Map<Sku, Long> asked = new TreeMap<>();
        goods.forEach(each -> asked.merge(each.item().sku(), each.quantity(), Long::sum));
        return asked.equals(new TreeMap<>(quantities));
    }
}
