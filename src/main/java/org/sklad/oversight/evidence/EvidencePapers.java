package org.sklad.oversight.evidence;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
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
                    Cells.text(each.kind().name()),
                    Cells.text(each.sku()),
                    Cells.text(each.lot().map(String::valueOf).orElse("")),
                    Cells.text(each.movement().map(String::valueOf).orElse("")),
                    Cells.text(each.document()),
                    Cells.whole(each.expected()),
                    Cells.whole(each.found()));
        }
    }

    private void figures(String sku, String name, String unit, Figures figures) throws IOException {
        List<Cell> row = new ArrayList<>(List.of(Cells.text(sku), Cells.text(name), Cells.text(unit)));
        for (Account each : Account.values()) {
            row.add(Cells.whole(figures.get(each)));
        }
        row.add(Cells.whole(figures.difference()));
        lists.write(EvidenceSheet.BALANCE, row.toArray(Cell[]::new));
    }

    /**
     * The invoices that were written.
     *
     * @param photos the ids of their photos, by their names in the package
     */
    record Invoices(int count, SortedMap<String, UUID> photos) {}

    Invoices invoices() throws IOException {
        SortedMap<String, UUID> photos = new TreeMap<>();
        List<EvidencePaperDao.Invoice> all =
                papers.invoices(source, period.from(), period.to(), period.begins(), period.ends());
        for (EvidencePaperDao.Invoice each : all) {
            String name = each.photo().isEmpty() ? "" : "invoices/" + each.consignment() + ".jpg";
            if (!name.isEmpty()) {
                photos.put(name, UUID.fromString(each.photo()));
            }
            lists.write(
                    EvidenceSheet.INVOICES,
                    new Cell.Day(each.invoicedOn()),
                    Cells.text(each.supplier()),
                    Cells.text(each.number()),
                    Cells.amount(Optional.of(each.minor()), Optional.of(each.currency())),
                    Cells.text(each.currency()),
                    Cells.text(each.consignment().toString()),
                    Cells.text(each.reference()),
                    Cells.text(each.centre()),
                    Cells.text(name));
        }
        return new Invoices(all.size(), photos);
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
                        Cells.amount(Optional.of(each.minor()), Optional.of(each.currency())),
                        Cells.text(each.currency()),
                        Cells.text(each.state()),
                        Cells.text(each.centre()),
                        Cells.text(each.id().toString()));
            }
        }
        return sums;
    }

    private List<EvidencePaperDao.Expense> expenses(LocalDate afterDay, String after) {
        return papers.expenses(source, period.from(), period.to(), afterDay, after, EvidenceReading.RANGE);
    }
}
