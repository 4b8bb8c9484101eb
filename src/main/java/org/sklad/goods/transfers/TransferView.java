package org.sklad.goods.transfers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.ledger.StockLedger;

/**
 * A transfer with all its lines and their items.
 *
 * @param wanted requested goods, for a draft
 * @param received all receipts, reversed ones included
 */
public record TransferView(
        Transfer transfer,
        List<DraftLine> wanted,
        List<SentGoods> sent,
        List<Movement> received,
        List<ExplainedLine> explained,
        Map<Sku, Item> items) {
    public TransferView {
        wanted = List.copyOf(wanted);
        sent = List.copyOf(sent);
        received = List.copyOf(received);
        explained = List.copyOf(explained);
        items = Map.copyOf(items);
    }

    /** Reads the lines of a transfer. */
    static TransferView of(Handle handle, Transfer transfer) {
        SentGoodsDao sentDao = handle.attach(SentGoodsDao.class);
        List<DraftLine> wanted =
                transfer.isSent() ? List.of() : handle.attach(TransferDao.class).lines(transfer.id());
        List<SentGoods> sent = sentDao.all(transfer.id());
        List<Movement> received = StockLedger.posted(handle, transfer.id()).stream()
                .filter(each -> !each.fromCentre().equals(each.toCentre()))
                .toList();
        List<ExplainedLine> explained = sentDao.explanations(transfer.id());
        Set<Sku> skus = Stream.of(
                        wanted.stream().map(DraftLine::sku),
                        sent.stream().map(SentGoods::sku),
                        explained.stream().map(ExplainedLine::sku))
                .flatMap(each -> each)
                .collect(Collectors.toSet());
        return new TransferView(transfer, wanted, sent, received, explained, Skus.named(handle, skus));
    }

    public Item item(Sku sku) {
        Item item = items.get(sku);
        if (item == null) {
            throw new IllegalArgumentException("no such item in this transfer");
        }
        return item;
    }
}
