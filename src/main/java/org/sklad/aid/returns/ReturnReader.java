package org.sklad.aid.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.handouts.HandoutCipher;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.aid.handouts.HandoutReader;
import org.sklad.aid.handouts.HandoutRow;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.NotFound;

/** Reads returns and opens their texts. */
record ReturnReader(HandoutCipher seals) {
    record Parts(List<ReturnDao.Row> rows, List<ReturnDao.LineRow> lines, Map<Sku, Item> items) {}

    record Whole(HandoutRow handout, Parts parts) {}

    Whole whole(Handle handle, UUID id, Operator by, Role... any) {
        ReturnDao.Row row = dao(handle).find(id).orElseThrow(NotFound::new);
        return new Whole(HandoutReader.row(handle, row.handout(), by, any), parts(handle, List.of(row)));
    }

    static Parts parts(Handle handle, List<ReturnDao.Row> rows) {
        List<ReturnDao.LineRow> lines = rows.isEmpty()
                ? List.of()
                : dao(handle).lines(rows.stream().map(ReturnDao.Row::id).toList());
        Set<Sku> skus = lines.stream().map(ReturnDao.LineRow::sku).collect(Collectors.toSet());
        return new Parts(rows, lines, skus.isEmpty() ? Map.of() : Skus.named(handle, skus));
    }

    List<ReturnDetails> details(HandoutRow handout, Parts parts) {
        HandoutCipher.Seal seal = seals.of(handout);
        List<ReturnDetails> details = new ArrayList<>();
        for (ReturnDao.Row row : parts.rows()) {
            List<ReturnDetails.Line> lines = parts.lines().stream()
                    .filter(each -> each.handoutReturn().equals(row.id()))
                    .map(each -> line(each, parts.items()))
                    .toList();
            details.add(new ReturnDetails(
                    row.id(),
                    row.handout(),
                    lines,
                    seal.openReturn("note", row.id(), row.note()),
                    row.operator(),
                    row.recordedAt(),
                    row.reversal().map(id -> reversal(id, row, seal))));
        }
        return details;
    }

    private static HandoutDetails.Reversal reversal(UUID id, ReturnDao.Row row, HandoutCipher.Seal seal) {
        String reason = seal.openReturn(
                "reversal_reason", row.id(), row.reversalReason().orElse(""));
        return new HandoutDetails.Reversal(
                id, reason, row.reversedBy().orElseThrow(), row.reversedAt().orElseThrow());
    }

    private static ReturnDetails.Line line(ReturnDao.LineRow row, Map<Sku, Item> items) {
        return new ReturnDetails.Line(
                row.line(),
                row.handoutLine(),
                Optional.ofNullable(items.get(row.sku())).orElseThrow(NotFound::new),
                row.lot(),
                row.number(),
                row.expiresOn(),
                new LocationAddress(row.centre(), row.location()),
                row.quantity());
    }

    private static ReturnDao dao(Handle handle) {
        return handle.attach(ReturnDao.class);
    }
}
