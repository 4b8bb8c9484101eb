package org.sklad.programme.referrals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.labels.LabelsFeature;
import org.sklad.labels.PaperLanguage;
import org.sklad.people.attributes.Identity;
import org.sklad.platform.i18n.Formats;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.pdf.DocumentLayout;
import org.sklad.platform.pdf.Drawing;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.Typeface;
import org.sklad.programme.directory.Entry;

/** A letter that a person takes to an organisation. One half is for the organisation, the other, in their language, for the person. */
final class Letter {
    private static final double TITLE_MM = 6.5;
    private static final double TEXT_MM = 3.8;
    private static final double GAP_MM = 5;
    /** Both halves together are as wide as the text of the page. */
    private static final double HALF_MM = 93;

    private static final String COLON = ": ";

    private final Fonts fonts;
    private final Messages messages;
    private final Language own;
    private final Optional<PaperLanguage> theirs;

    /**
     * Creates the letter.
     *
     * @param own language of the organisation's half
     * @param theirs language of the person's half; empty for a letter without one
     */
    Letter(LabelsFeature labels, Messages messages, Language own, Optional<PaperLanguage> theirs) {
        this.fonts = labels.fonts();
        this.messages = messages;
        this.own = own;
        this.theirs = theirs;
    }

    /**
     * Draws the letter.
     *
     * @param identity what of the identity is printed; without a name and birth date nothing is
     * @param today the day on the letter
     * @param by the writer, to whom the organisation answers
     */
    List<Drawing> pages(
            Referral referral,
            ReferralContents contents,
            Identity identity,
            Centre centre,
            LocalDate today,
            Operator by) {
        DocumentLayout layout = DocumentLayout.a4(fonts, referral.number().value());
        Entry organisation = contents.organisation();
        layout.letterhead(messages.letterhead())
                .text(Typeface.BOLD, TITLE_MM, said("referrals.letter"))
                .text(Typeface.BOLD, TITLE_MM, referral.number().value())
                .row(
                        Typeface.REGULAR,
                        TEXT_MM,
                        centre.name(own),
                        formats(centre).date(today))
                .gap(GAP_MM)
                .text(Typeface.BOLD, TEXT_MM, organisation.name(own));
        organisation.contact().lines().forEach(each -> layout.text(Typeface.REGULAR, TEXT_MM, each));
        layout.gap(GAP_MM);
        halves(layout, ours(referral, contents, identity, centre), theirs(referral, organisation));
        layout.gap(GAP_MM).text(Typeface.BOLD, TEXT_MM, said("referrals.reason"));
        contents.reason().lines().forEach(each -> layout.text(Typeface.REGULAR, TEXT_MM, each));
        layout.gap(GAP_MM)
                .text(
                        Typeface.REGULAR,
                        TEXT_MM,
                        messages.text(own, "referrals.letter.answer", writer(by), centre.name(own)));
        layout.gap(GAP_MM).signature(writer(by));
        return layout.pages();
    }

    /** Prints both halves beside each other. */
    private static void halves(DocumentLayout layout, List<String> left, List<String> right) {
        double[] widths = {HALF_MM, HALF_MM};
        layout.rule().tableRow(Typeface.REGULAR, widths, List.of(String.join("\n", left), String.join("\n", right)), 0);
    }

    private List<String> ours(Referral referral, ReferralContents contents, Identity identity, Centre centre) {
        Formats formats = formats(centre);
        List<String> lines = new ArrayList<>();
        lines.add(fact("referrals.person", referral.caseCode().grouped()));
        if (!identity.name().isEmpty()) {
            lines.add(fact("referrals.letter.name", identity.name()));
        }
        identity.birthDate().ifPresent(each -> lines.add(fact("referrals.letter.birth-date", formats.date(each))));
        lines.add(
                said("pages.sex." + referral.sex()) + ", " + referral.ageBand().code());
        lines.add(fact("referrals.urgency", said("needs.urgency." + referral.urgency())));
        referral.dueOn().ifPresent(each -> lines.add(fact("referrals.due-on", formats.date(each))));
        lines.add(
                contents.consent()
                        ? said("referrals.letter.agreed")
                        : fact("referrals.legal-ground", contents.legalGround()));
        return lines;
    }

    private List<String> theirs(Referral referral, Entry organisation) {
        return theirs.map(words -> {
                    List<String> lines = new ArrayList<>();
                    lines.add(words.text("referrals.person.title")
                            + COLON
                            + words.apart(referral.number().value()));
                    lines.add(fact(
                            words,
                            "printing.receipt.person",
                            referral.caseCode().grouped()));
                    lines.add(fact(words, "referrals.person.organisation", organisation.name(words.like())));
                    if (!organisation.contact().isEmpty()) {
                        lines.add(fact(
                                words,
                                "referrals.person.contact",
                                organisation.contact().replace('\n', ' ')));
                    }
                    referral.dueOn()
                            .ifPresent(
                                    each -> lines.add(words.text("referrals.person.due") + COLON + words.date(each)));
                    lines.add(words.text("referrals.person.agreed"));
                    lines.add(words.text("referrals.person.keep"));
                    return List.copyOf(lines);
                })
                .orElse(List.of());
    }

    private Formats formats(Centre centre) {
        return new Formats(messages, own, centre.timeZone());
    }

    private String writer(Operator by) {
        return by.profession()
                .map(each -> by.name() + ", " + said("access.profession." + each))
                .orElse(by.name());
    }

    private static String fact(PaperLanguage words, String key, String value) {
        return words.text(key) + COLON + words.apart(value);
    }

    private String fact(String key, String value) {
        return said(key) + COLON + value;
    }

    private String said(String key) {
        return messages.text(own, key);
    }
}
