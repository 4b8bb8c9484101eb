package org.sklad.oversight.evidence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.aid.handouts.HandoutCipher;
import org.sklad.centres.places.LocationKind;
import org.sklad.platform.crypto.PrivateFiles;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.sheets.Cell;
import org.sklad.platform.sheets.CsvFile;

/** Writes the lists of a package while the ledger is read, so that no list is in memory. */
final class EvidenceLists implements EvidenceReading.Listener, AutoCloseable {
    private final EvidencePaperDao papers;
    private final HandoutCipher cipher;
    private final Cut cut;
    private final Map<EvidenceSheet, CsvFile> sheets = new EnumMap<>(EvidenceSheet.class);

    /** Creates the files of all lists in a folder. */
    EvidenceLists(Handle handle, HandoutCipher cipher, Cut cut, Path folder, Messages messages, Language language)
            throws IOException {
        this.papers = handle.attach(EvidencePaperDao.class);
        this.cipher = cipher;
        this.cut = cut;
        for (EvidenceSheet each : EvidenceSheet.values()) {
            List<String> headings = each.headings().stream()
                    .map(key -> messages.text(language, key))
                    .toList();
            sheets.put(
                    each,
                    new CsvFile(
                            new BufferedOutputStream(PrivateFiles.create(folder.resolve(each.file())), 1 << 16),
                            headings));
        }
    }

    void write(EvidenceSheet sheet, Cell... row) throws IOException {
        Optional.ofNullable(sheets.get(sheet)).orElseThrow().write(row);
    }

    @Override
    public void moved(Makeups.Held held, LedgerRow row) throws IOException {
        SourceLot lot = held.lot();
        long pieces = row.quantity() * held.makeup().all();
        write(
                EvidenceSheet.MOVEMENTS,
                Cells.time(row.recordedAt()),
                Cells.time(row.occurredAt()),
                Cells.whole(row.id()),
                Cells.text(row.kind().name()),
                Cells.text(row.document().toString()),
                Cells.text(lot.sku()),
                Cells.text(Long.toString(lot.code())),
                Cells.text(row.fromCentre()),
                Cells.text(row.fromCode()),
                Cells.text(row.toCentre()),
                Cells.text(row.toCode()),
                Cells.whole(row.quantity()),
                Cells.whole(pieces),
                Cells.text(row.reason()),
                Cells.number(row.reverses()));
        if (row.touches(LocationKind.DONOR)) {
            received(lot, row, pieces);
        }
        if (row.touches(LocationKind.WRITE_OFF) || row.touches(LocationKind.COUNT_DIFFERENCE)) {
            lost(lot, row, pieces);
        }
    }

    private void received(SourceLot lot, LedgerRow row, long pieces) throws IOException {
        Figures figures = new Figures();
        Ends.add(figures, row, 1);
        boolean back = row.toKind() == LocationKind.DONOR;
        write(
                EvidenceSheet.RECEIPTS,
                Cells.time(row.recordedAt()),
                Cells.time(row.occurredAt()),
                Cells.whole(row.id()),
                Cells.text(row.origin().toString()),
                Cells.text(row.paper()),
                Cells.text(how(figures)),
                Cells.text(row.fromCentre()),
                Cells.text(lot.sku()),
                Cells.text(Long.toString(lot.code())),
                Cells.text(lot.number()),
                Cells.text(lot.expiry()),
                Cells.text(lot.donor()),
                Cells.text(lot.restriction()),
                Cells.whole(back ? -row.quantity() : row.quantity()),
                Cells.whole(back ? -pieces : pieces),
                Cells.amount(lot.value(), lot.currency()),
                Cells.text(lot.currency().orElse("")));
    }

    private static String how(Figures figures) {
        for (Account each : List.of(Account.BOUGHT, Account.DONATED, Account.ENTERED)) {
            if (figures.get(each) != 0) {
                return each.name();
            }
        }
        return Account.CONVERTED.name();
    }

    /** A loss is above zero, and what was found or taken back is below. */
    private void lost(SourceLot lot, LedgerRow row, long pieces) throws IOException {
        boolean back = row.fromKind() == LocationKind.WRITE_OFF || row.fromKind() == LocationKind.COUNT_DIFFERENCE;
        write(
                EvidenceSheet.LOSSES,
                Cells.time(row.recordedAt()),
                Cells.time(row.occurredAt()),
                Cells.whole(row.id()),
                Cells.text(row.kind().name()),
                Cells.text(row.document().toString()),
                Cells.text(row.paper()),
                Cells.text(row.fromCentre()),
                Cells.text(lot.sku()),
                Cells.text(Long.toString(lot.code())),
                Cells.whole(back ? -row.quantity() : row.quantity()),
                Cells.whole(back ? -pieces : pieces),
                Cells.text(row.reason()),
                Cells.number(row.reverses()));
    }

    @Override
    public void ended(LotAccount account) throws IOException {
        SourceLot lot = account.held().lot();
        Makeup makeup = account.held().makeup();
        for (Map.Entry<LotAccount.At, Long> each : account.left().entrySet()) {
            write(
                    EvidenceSheet.LEFT,
                    Cells.text(each.getKey().centre()),
                    Cells.text(each.getKey().location()),
                    Cells.text(
                            each.getKey().box() == 0
                                    ? ""
                                    : Long.toString(each.getKey().box())),
                    Cells.text(lot.sku()),
                    Cells.text(Long.toString(lot.code())),
                    Cells.text(lot.number()),
                    Cells.text(lot.expiry()),
                    Cells.whole(each.getValue()),
                    Cells.whole(each.getValue() * makeup.all()));
        }
        if (!makeup.equals(Makeup.itself(lot.sku()))) {
            for (Map.Entry<String, Long> each : makeup.pieces().entrySet()) {
                write(
                        EvidenceSheet.KITS,
                        Cells.text(Long.toString(lot.code())),
                        Cells.text(lot.sku()),
                        Cells.text(lot.number()),
                        Cells.text(each.getKey()),
                        Cells.whole(each.getValue()));
            }
        }
        given(lot, makeup);
    }

    private void given(SourceLot lot, Makeup makeup) throws IOException {
        for (List<EvidencePaperDao.Given> some = given(lot, cut.opening());
                !some.isEmpty();
                some = given(lot, some.get(some.size() - 1).id())) {
            for (EvidencePaperDao.Given each : some) {
                long quantity = each.back() ? -each.quantity() : each.quantity();
                write(
                        EvidenceSheet.HANDOUTS,
                        Cells.time(each.recordedAt()),
                        Cells.time(each.occurredAt()),
                        Cells.whole(each.id()),
                        Cells.text(each.handout().toString()),
                        Cells.text(each.caseCode()),
                        Cells.text(each.centre()),
                        Cells.text(each.location()),
                        Cells.text(lot.sku()),
                        Cells.text(Long.toString(lot.code())),
                        Cells.whole(quantity),
                        Cells.whole(quantity * makeup.all()),
                        Cells.text(each.acknowledgement()),
                        Cells.text(signature(each)));
            }
        }
    }

    private List<EvidencePaperDao.Given> given(SourceLot lot, long after) {
        return papers.given(lot.code(), after, cut.closing(), EvidenceReading.RANGE);
    }

    /** Returns the hash of the picture. Whoever shows the picture later can prove that it is the one. */
    private String signature(EvidencePaperDao.Given given) {
        return given.image()
                .flatMap(image -> cipher.signature(given.handout(), given.beneficiary(), given.wrapped(), image))
                .map(png -> HexFormat.of().formatHex(Cells.sha256(png)))
                .orElse("");
    }

    @Override
    public void close() throws IOException {
        for (CsvFile each : sheets.values()) {
            each.close();
        }
    }
}
