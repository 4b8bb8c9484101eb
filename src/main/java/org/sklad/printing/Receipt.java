package org.sklad.printing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.aid.dosage.Dosing;
import org.sklad.aid.handouts.Acknowledgement;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.centres.places.Centre;
import org.sklad.goods.catalogue.Item;
import org.sklad.labels.PaperLanguage;
import org.sklad.labels.PaperLanguages;
import org.sklad.platform.i18n.CodeGroups;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.pdf.DocumentLayout;
import org.sklad.platform.pdf.Drawing;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.Icon;
import org.sklad.platform.pdf.Typeface;
import org.sklad.programme.complaints.FeedbackLinks;

/**
 * The receipt that a person takes home: goods, day, place, and the way they acknowledged them. It names the person only by case code. The
 * reason of an override is not on it.
 */
final class Receipt {
    private static final double TITLE_MM = 6.5;
    private static final double LARGE_MM = 4.4;
    private static final double TEXT_MM = 3.5;
    private static final double SMALL_MM = 2.8;
    private static final double ICON_MM = 9;
    private static final double DOSE_ICON_MM = 7;
    private static final double SIGNATURE_WIDTH_MM = 70;
    private static final double SIGNATURE_HEIGHT_MM = 22;
    private static final double GAP_MM = 4;

    /** The size of a module of the feedback code, and the room for it. */
    private static final double MODULE_MM = 0.6;

    private static final double FEEDBACK_MM = 30;

    /** Rows of one line of goods with all its details. */
    private static final int ROWS_TOGETHER = 5;

    /** Rows after the signature. */
    private static final int ROWS_AT_END = 9;

    /** Characters of the short number. */
    private static final int SHORT = 8;

    private static final String BETWEEN = " / ";
    private static final String COLON = ": ";

    private final DocumentLayout layout;
    private final List<PaperLanguage> languages;
    private final PaperLanguages catalogue;
    private final HandoutDetails handout;
    private final Centre centre;
    private final NamesOnPaper names;
    private final FeedbackLinks feedback;

    /**
     * Creates the receipt of one handout.
     *
     * @param languages languages of the receipt; several for people who read different ones
     * @param all all languages, including the two of the catalogue
     */
    Receipt(
            Fonts fonts,
            List<PaperLanguage> languages,
            PaperLanguages all,
            HandoutDetails handout,
            Centre centre,
            NamesOnPaper names,
            FeedbackLinks feedback) {
        this.layout = DocumentLayout.a5(fonts).reading(languages.get(0).isFromRight());
        this.languages = List.copyOf(languages);
        this.catalogue = all;
        this.handout = handout;
        this.centre = centre;
        this.names = names;
        this.feedback = feedback;
    }

    List<Drawing> pages(Optional<byte[]> signature) {
        head();
        goods();
        acknowledgement(signature);
        layout.gap(GAP_MM).keep(TEXT_MM * ROWS_AT_END);
        Stream.of("printing.receipt.keep", "printing.receipt.ask")
                .forEach(key -> translations(language -> language.text(key))
                        .forEach(text -> layout.text(Typeface.REGULAR, SMALL_MM, text)));
        feedback();
        layout.gap(1).text(Typeface.REGULAR, SMALL_MM, fact("printing.receipt.document", number(handout.id())));
        String names = languages.stream().map(PaperLanguage::name).collect(Collectors.joining(BETWEEN));
        layout.text(Typeface.REGULAR, SMALL_MM, fact("printing.receipt.language", names));
        return layout.pages();
    }

    /** Prints the feedback code of the centre, the same on all receipts. */
    private void feedback() {
        Optional<String> address = feedback.address(centre.code());
        layout.keep(address.isPresent() ? FEEDBACK_MM + 2 * TEXT_MM : 2 * TEXT_MM)
                .text(
                        Typeface.REGULAR,
                        SMALL_MM,
                        fact("printing.receipt.feedback", CodeGroups.text(feedback.digits(centre.code()))));
        address.ifPresent(each -> layout.picture(FeedbackLinks.symbol(each, MODULE_MM), FEEDBACK_MM));
    }

    private void head() {
        layout.letterhead(names.letterhead());
        each(TITLE_MM, language -> language.text("printing.receipt"));
        layout.text(Typeface.REGULAR, TEXT_MM, said(language -> centre.name(language.like())))
                .gap(GAP_MM);
        handout.reversal()
                .ifPresent(reversal -> layout.text(
                                Typeface.BOLD,
                                LARGE_MM,
                                said("printing.receipt.taken-back") + " "
                                        + first().exact(reversal.recordedAt(), centre.timeZone()))
                        .gap(GAP_MM));
        handout.person()
                .ifPresentOrElse(
                        code -> layout.text(Typeface.BOLD, LARGE_MM, fact("printing.receipt.person", code.grouped())),
                        () -> each(LARGE_MM, this::heads));
        layout.text(Typeface.REGULAR, TEXT_MM, first().exact(handout.occurredAt(), centre.timeZone()))
                .text(
                        Typeface.REGULAR,
                        TEXT_MM,
                        fact(
                                "printing.receipt.by",
                                names.operator(handout.operator()) + ", "
                                        + said(language -> names.location(handout.location(), language.like()))))
                .gap(GAP_MM);
    }

    /** Returns the beginning of the id, which is short enough to be read out and still names one handout of a day. */
    static String number(UUID handout) {
        return handout.toString().substring(0, SHORT).toUpperCase(Locale.ROOT);
    }

    private String heads(PaperLanguage language) {
        if (handout.isToUnknown()) {
            return language.text("desk.offline.to-unknown");
        }
        return handout.group().stream()
                .map(heads -> language.apart(heads.count() + " × "
                        + language.text("handouts.sex." + heads.sex()) + ", "
                        + heads.ageBand().code()))
                .collect(Collectors.joining("; "));
    }

    /** Prints goods taken from several places as one line. */
    private void goods() {
        record Goods(int line, String lot) {}
        Map<Goods, List<HandoutDetails.Line>> lines = handout.lines().stream()
                .collect(Collectors.groupingBy(
                        line -> new Goods(line.number(), line.lot().toString()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        layout.rule().gap(1);
        lines.values().forEach(same -> {
            long quantity =
                    same.stream().mapToLong(HandoutDetails.Line::quantity).sum();
            line(same.get(0), quantity);
            long returned =
                    same.stream().mapToLong(HandoutDetails.Line::returned).sum();
            if (returned > 0) {
                layout.text(Typeface.BOLD, TEXT_MM, said("printing.receipt.returned", returned));
            }
            layout.indent(0).gap(1).rule().gap(1);
        });
    }

    /** Prints a picture of the thing and its name in the catalogue, by which the store can find it. */
    private void line(HandoutDetails.Line line, long quantity) {
        layout.keep(LARGE_MM * ROWS_TOGETHER);
        layout.indent(0)
                .icons(List.of(Pictogram.of(line.item().facts())), ICON_MM, 0)
                .indent(ICON_MM + 2);
        List<String> titles = titles(line.item(), quantity);
        String amount = said("ledger.quantity." + line.item().unit(), quantity);
        layout.row(Typeface.BOLD, LARGE_MM, titles.get(0), amount);
        titles.stream().skip(1).forEach(title -> layout.text(Typeface.REGULAR, TEXT_MM, title));
        String number = line.lotNumber().isEmpty() ? "" : " · " + line.lotNumber();
        layout.text(
                Typeface.REGULAR,
                SMALL_MM,
                fact("printing.receipt.lot", line.lot().code().grouped() + number));
        line.expiresOn()
                .date()
                .ifPresent(day -> layout.text(
                        Typeface.REGULAR, SMALL_MM, said("printing.receipt.use-by") + " " + first().date(day)));
        if (!line.dose().isEmpty()) {
            layout.text(Typeface.BOLD, TEXT_MM, fact("printing.receipt.dose", line.dose()));
        }
        line.dosing().ifPresent(this::dosing);
    }

    /** Prints the dosing in words of each language, and again in pictures. */
    private void dosing(Dosing dosing) {
        translations(language -> language.text("printing.receipt.dose")
                        + COLON
                        + dosing.words().stream().map(language::text).collect(Collectors.joining(" · ")))
                .forEach(text -> layout.text(Typeface.BOLD, TEXT_MM, text));
        List<Icon> pictures = Pictogram.of(dosing, first().isFromRight());
        if (!pictures.isEmpty()) {
            layout.gap(1).keep(DOSE_ICON_MM).icons(pictures, DOSE_ICON_MM, 2).gap(DOSE_ICON_MM);
        }
    }

    /** Returns the names of the thing. The catalogue has two languages; people who read neither get both, for their helpers. */
    private List<String> titles(Item item, long quantity) {
        if (item.facts().sensitive()) {
            return translations(language -> language.text(item.discreetTitle()));
        }
        return languages.stream()
                .flatMap(language -> language.isOwn()
                        ? Stream.of(language)
                        : Stream.of(catalogue.of(Language.EN), catalogue.of(Language.BG)))
                .map(language -> language.text(item.title(quantity)))
                .distinct()
                .toList();
    }

    private void acknowledgement(Optional<byte[]> signature) {
        layout.gap(GAP_MM).keep(SIGNATURE_HEIGHT_MM + 2 * LARGE_MM);
        handout.collectedBy()
                .ifPresent(code ->
                        layout.text(Typeface.REGULAR, TEXT_MM, fact("printing.receipt.collected-by", code.grouped())));
        if (handout.acknowledgement() == Acknowledgement.DECLINED) {
            layout.text(Typeface.REGULAR, TEXT_MM, said("printing.receipt.declined"));
            return;
        }
        boolean onScreen = handout.acknowledgement() == Acknowledgement.SIGNATURE;
        layout.text(Typeface.REGULAR, TEXT_MM, said("printing.receipt.received"));
        if (onScreen && signature.isEmpty()) {
            layout.text(Typeface.REGULAR, TEXT_MM, said("printing.receipt.signed"));
            return;
        }
        layout.picture(
                        signature
                                .map(png -> SignatureStrokes.of(png, SIGNATURE_WIDTH_MM, SIGNATURE_HEIGHT_MM))
                                .orElse(List.of()),
                        SIGNATURE_HEIGHT_MM)
                .gap(1)
                .rule(SIGNATURE_WIDTH_MM);
    }

    private interface Saying {
        String in(PaperLanguage language);
    }

    private String said(String key, Object... arguments) {
        return said(language -> language.text(key, arguments));
    }

    /** Returns the text in all languages side by side, without repeats. */
    private String said(Saying saying) {
        return String.join(BETWEEN, translations(saying));
    }

    private String fact(String key, String value) {
        return said(key) + COLON + first().apart(value);
    }

    /** Prints each language on its own line, the first one in bold. */
    private void each(double sizeMm, Saying saying) {
        List<String> texts = translations(saying);
        layout.text(Typeface.BOLD, sizeMm, texts.get(0));
        texts.stream().skip(1).forEach(text -> layout.text(Typeface.REGULAR, sizeMm, text));
    }

    private List<String> translations(Saying saying) {
        return languages.stream().map(saying::in).distinct().toList();
    }

    /** Returns the language for numbers and dates. They are printed only once, because everybody can read them. */
    private PaperLanguage first() {
        return languages.get(0);
    }
}
