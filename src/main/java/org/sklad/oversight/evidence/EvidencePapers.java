package org.sklad.oversight.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.goods.lots.Money;
import org.sklad.goods.lots.SourceCode;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.sheets.Cell;

/** Writes the lists that are not of the ledger: the balance, invoices and medical expenses. */
final class EvidencePapers {
    private final EvidencePaperDao papers;
    private final EvidenceDao dao;
    private final EvidenceLists lists;
    private final SourceCode source;
    private final EvidencePeriod period;

    EvidencePapers(Handle handle, EvidenceLists lists, SourceCode source, EvidencePeriod period) {
        this.papers = handle.attach(EvidencePaperDao.class);
        this.dao = handle.attach(EvidenceDao.class);
        this.lists = lists;
        this.source = source;
        this.period = period;
    }

    /** Returns the names of the items of a balance, by SKU. */
    Map<String, EvidenceDao.ItemNames> names(Balance balance) {
        Map<String, EvidenceDao.ItemNames> names = new TreeMap<>();
        List<String> skus = List.copyOf(balance.items().keySet());
        for (int i = 0; i < skus.size(); i += EvidenceReading.RANGE) {
            dao.items(skus.subList(i, Math.min(skus.size(), i + EvidenceReading.RANGE)))
                    .forEach(each -> names.put(each.sku(), each));
        }
        return names;
    }

    void balance(Balance balance, Map<String, EvidenceDao.ItemNames> names, Language language, String total)
            throws IOException {
        for (Map.Entry<String, Figures> each : balance.items().entrySet()) {
            Optional<EvidenceDao.ItemNames> item = Optional.ofNullable(names.get(each.getKey()));
            figures(
                    each.getKey(),
                    item.map(one -> language == Language.BG ? one.nameBg() : one.nameEn())
                            .orElse(""),
                    item.map(EvidenceDao.ItemNames::unit).orElse(""),
                    each.getValue());
        }
        figures("", total, "", balance.total());
        for (Discrepancy each : balance.discrepancies()) {
            lists.write(
                    EvidenceSheet.DISCREPANCIES,
                    EvidenceLists.text(each.kind().name()),
                    EvidenceLists.text(each.sku()),
                    EvidenceLists.text(each.lot().map(String::valueOf).orElse("")),
                    EvidenceLists.text(each.movement().map(String::valueOf).orElse("")),
                    EvidenceLists.text(each.document()),
                    EvidenceLists.whole(each.expected()),
                    EvidenceLists.whole(each.found()));
        }
    }

    private void figures(String sku, String name, String unit, Figures figures) throws IOException {
        List<Cell> row =
                new ArrayList<>(List.of(EvidenceLists.text(sku), EvidenceLists.text(name), EvidenceLists.text(unit)));
        for (Account each : Account.values()) {
            row.add(EvidenceLists.whole(figures.get(each)));
        }
        row.add(EvidenceLists.whole(figures.difference()));
        lists.write(EvidenceSheet.BALANCE, row.toArray(Cell[]::new));
    }

    /** Writes the invoices and returns the photo of each, by its name in the package. */
    SortedMap<String, UUID> invoices() throws IOException {
        SortedMap<String, UUID> photos = new TreeMap<>();
        for (EvidencePaperDao.Invoice each :
                papers.invoices(source, period.from(), period.to(), period.begins(), period.ends())) {
            String name = each.photo().isEmpty() ? "" : "invoices/" + each.consignment() + ".jpg";
            if (!name.isEmpty()) {
                photos.put(name, UUID.fromString(each.photo()));
            }
            lists.write(
                    EvidenceSheet.INVOICES,
                    new Cell.Day(each.invoicedOn()),
                    EvidenceLists.text(each.supplier()),
                    EvidenceLists.text(each.number()),
                    amount(Optional.of(each.minor()), Optional.of(each.currency())),
                    EvidenceLists.text(each.currency()),
                    EvidenceLists.text(each.consignment().toString()),
                    EvidenceLists.text(each.reference()),
                    EvidenceLists.text(each.centre()),
                    EvidenceLists.text(name));
        }
        return photos;
    }

    /** Writes the medical expenses, without person and kind of help, and returns the approved amounts by currency. */
    SortedMap<String, Long> expenses() throws IOException {
        SortedMap<String, Long> sums = new TreeMap<>();
        for (List<EvidencePaperDao.Expense> some = expenses(period.from(), "");
                !some.isEmpty();
                some = expenses(
                        some.get(some.size() - 1).paidOn(),
                        some.get(some.size() - 1).id().toString())) {
            for (EvidencePaperDao.Expense each : some) {
                if (each.state().equals("APPROVED")) {
                    sums.merge(each.currency(), each.minor(), Math::addExact);
                }
                lists.write(
                        EvidenceSheet.EXPENSES,
                        new Cell.Day(each.paidOn()),
                        amount(Optional.of(each.minor()), Optional.of(each.currency())),
                        EvidenceLists.text(each.currency()),
                        EvidenceLists.text(each.state()),
                        EvidenceLists.text(each.centre()),
                        EvidenceLists.text(each.id().toString()));
            }
        }
        return sums;
    }

    private List<EvidencePaperDao.Expense> expenses(LocalDate afterDay, String after) {
        return papers.expenses(source, period.from(), period.to(), afterDay, after, EvidenceReading.RANGE);
    }

    static Cell amount(Optional<Long> minor, Optional<String> currency) {
        return minor.flatMap(some -> currency.map(code -> decimal(some, code)))
                .<Cell>map(Cell.Decimal::new)
                .orElse(Cell.NONE);
    }

    static BigDecimal decimal(long minor, String currency) {
        return new Money(minor, currency).amount();
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
