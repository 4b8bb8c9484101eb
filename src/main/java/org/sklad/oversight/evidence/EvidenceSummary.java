package org.sklad.oversight.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.sklad.centres.places.Centres;
import org.sklad.goods.donors.Source;
import org.sklad.platform.i18n.Formats;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.pdf.DocumentLayout;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.PaperQueue;
import org.sklad.platform.pdf.PdfPages;
import org.sklad.platform.pdf.Typeface;

/** Draws the summary of a package: the balance by item, what does not add up, medical expenses, and how to verify the package. */
final class EvidenceSummary {
    private static final double TITLE_MM = 5.5;
    private static final double TEXT_MM = DocumentLayout.TABLE_TEXT_MM;
    private static final double[] WIDTHS = {58, 18, 18, 18, 18, 20, 18, 18};

    /** Discrepancies on paper; the list has all. */
    private static final int MOST_DISCREPANCIES = 40;

    private final Messages messages;
    private final Fonts fonts;
    private final Language language;
    private final Formats formats;

    EvidenceSummary(Messages messages, Fonts fonts, Language language) {
        this.messages = messages;
        this.fonts = fonts;
        this.language = language;
        this.formats = new Formats(messages, language, Centres.ZONE);
    }

    /** The content of a summary. */
    record Content(
            Source source,
            EvidencePeriod period,
            Instant madeAt,
            String fingerprint,
            Balance balance,
            Map<String, EvidenceDao.ItemNames> names,
            int invoices,
            SortedMap<String, Long> expenses) {}

    byte[] draw(Content content) {
        return PaperQueue.draw(() -> {
            String title = said("evidence.title") + " · " + content.source().name();
            DocumentLayout paper = DocumentLayout.list(fonts, title + " · " + formats.exact(content.madeAt()));
            paper.letterhead(messages.letterhead()).text(Typeface.BOLD, TITLE_MM, title);
            fact(
                    paper,
                    "evidence.source",
                    content.source().name() + " (" + content.source().code() + ")");
            fact(
                    paper,
                    "evidence.period",
                    formats.date(content.period().from()) + " – "
                            + formats.date(content.period().to()));
            fact(paper, "evidence.made-at", formats.exact(content.madeAt()));
            verdict(paper, content.balance());
            totals(paper, content.balance().total());
            items(paper, content);
            discrepancies(paper, content.balance());
            fact(paper, "evidence.invoices", formats.number(content.invoices()));
            content.expenses()
                    .forEach((currency, minor) ->
                            fact(paper, "evidence.expenses", formats.money(Cells.decimal(minor, currency), currency)));
            paper.gap(3);
            fact(paper, "evidence.fingerprint", content.fingerprint());
            paper.text(Typeface.REGULAR, TEXT_MM, said("evidence.verify"));
            return PdfPages.write(fonts, title, language.code(), paper.pages());
        });
    }

    private void verdict(DocumentLayout paper, Balance balance) {
        String text = balance.count() == 0
                ? said("evidence.balances")
                : messages.text(language, "evidence.balances-not", balance.count());
        paper.gap(3).text(Typeface.BOLD, TEXT_MM, text).gap(2);
    }

    private void totals(DocumentLayout paper, Figures total) {
        paper.text(Typeface.REGULAR, TEXT_MM, said("evidence.equation")).gap(1);
        for (Account each : Account.values()) {
            paper.row(Typeface.REGULAR, TEXT_MM, said("evidence.account." + each), formats.number(total.get(each)));
        }
        paper.gap(3);
    }

    private void items(DocumentLayout paper, Content content) {
        paper.tableHeads(
                WIDTHS,
                Stream.of("item", "opening", "came", "given", "used", "gone", "converted", "left")
                        .map(each -> said("evidence.head." + each))
                        .toList());
        content.balance().items().forEach((sku, figures) -> {
            String name = Optional.ofNullable(content.names().get(sku))
                    .map(item -> language == Language.BG ? item.nameBg() : item.nameEn())
                    .orElse(sku);
            paper.tableRow(
                    Typeface.REGULAR,
                    WIDTHS,
                    List.of(
                            name,
                            sum(figures, Account.OPENING),
                            sum(figures, Account.BOUGHT, Account.DONATED, Account.ENTERED, Account.FOUND),
                            sum(figures, Account.GIVEN),
                            sum(figures, Account.USED),
                            sum(figures, Account.WRITTEN_OFF, Account.LOST),
                            sum(figures, Account.CONVERTED),
                            sum(figures, Account.LEFT)),
                    0);
        });
        paper.gap(3);
    }

    private String sum(Figures figures, Account... accounts) {
        return formats.number(Stream.of(accounts).mapToLong(figures::get).sum());
    }

    private void discrepancies(DocumentLayout paper, Balance balance) {
        balance.discrepancies().stream()
                .limit(MOST_DISCREPANCIES)
                .forEach(each -> paper.text(
                        Typeface.REGULAR,
                        TEXT_MM,
                        messages.text(
                                language,
                                "evidence.discrepancy." + each.kind(),
                                each.sku(),
                                each.lot().map(String::valueOf).orElse("–"),
                                each.movement().map(String::valueOf).orElse("–"),
                                each.expected(),
                                each.found())));
    }

    private void fact(DocumentLayout paper, String key, String text) {
        paper.text(Typeface.REGULAR, TEXT_MM, said(key) + ": " + text);
    }

    private String said(String key) {
        return messages.text(language, key);
    }
}
