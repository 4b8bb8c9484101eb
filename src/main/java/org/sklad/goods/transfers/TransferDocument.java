package org.sklad.goods.transfers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.scanlists.ScannedList;

/**
 * A transfer on its page.
 *
 * @param wanted a page of the requested goods of a draft
 * @param units total of requested units
 * @param sent a page of the sent goods
 * @param next last position of this page on the waybill, if more follow
 */
public record TransferDocument(
        Transfer transfer,
        ScannedList wanted,
        long units,
        List<SentGoods> sent,
        Optional<Integer> next,
        SentTotals totals,
        List<ExplainedLine> explained,
        Map<Sku, Item> items) {
    public TransferDocument {
        sent = List.copyOf(sent);
        explained = List.copyOf(explained);
        items = Map.copyOf(items);
    }

    /**
     * Reads the content of the page.
     *
     * @param before shows requested goods before this line
     * @param after shows sent goods after this position on the waybill
     */
    static TransferDocument of(Handle handle, Transfer transfer, long before, long after) {
        UUID id = transfer.id();
        TransferDao dao = handle.attach(TransferDao.class);
        SentGoodsDao sentDao = handle.attach(SentGoodsDao.class);
        int most = ScannedList.OF_DOCUMENT;
        ScannedList wanted = transfer.isSent()
                ? ScannedList.of(handle, List.of(), most, before, 0)
                : ScannedList.of(handle, dao.goods(id, before, most + 1), most, before, dao.kinds(id));
        List<SentGoods> sent = sentDao.list(id, after, most + 1);
        List<ExplainedLine> explained = sentDao.explanations(id);
        Set<Sku> skus = Stream.concat(
                        sent.stream().map(SentGoods::sku), explained.stream().map(ExplainedLine::sku))
                .collect(Collectors.toSet());
        return new TransferDocument(
                transfer,
                wanted,
                dao.units(id),
                sent.subList(0, Math.min(most, sent.size())),
                sent.size() > most ? Optional.of(sent.get(most - 1).ordinal()) : Optional.empty(),
                sentDao.totals(id),
                explained,
                Skus.named(handle, skus));
    }

    public Item item(Sku sku) {
        return Optional.ofNullable(items.get(sku))
                .orElseThrow(() -> new IllegalArgumentException("goods of another transfer"));
    }

    /** Goods on this page that are still on the way. */
    public List<SentGoods> open() {
        return sent.stream().filter(each -> each.left() > 0).toList();
    }
}
