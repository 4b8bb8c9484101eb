package org.sklad.goods.receiving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.barcodes.Scanned;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemFilter;
import org.sklad.goods.catalogue.ItemOrder;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.intake.Question;
import org.sklad.goods.scanlists.Scan;
import org.sklad.goods.scanlists.ScanOutcome;
import org.sklad.goods.scanlists.ScanResult;
import org.sklad.platform.i18n.LookAlikes;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.FormState;

/** Codes and words of the scan mode that mean no goods yet. */
record UnknownGoods(IntakeCodes codes, Items items) {
    private static final int CANDIDATES = 12;

    /** Asks for the item of a code or of words; refuses a code that cannot be goods. */
    ScanOutcome<Question> ask(Scan<Intake> scan, RawCode code) {
        Scanned scanned = code.scanned();
        String text = code.text().strip();
        Optional<Message> fault = fault(scanned, text, scan.document());
        if (fault.isPresent()) {
            return ScanOutcome.refused(fault.get(), scan.at());
        }
        boolean words = scanned instanceof Scanned.Other && text.codePoints().noneMatch(Character::isDigit);
        String sku = words ? text : LookAlikes.code(text);
        Optional<Item> bySku = Sku.isValid(sku) ? codes.item(new Sku(sku)) : Optional.empty();
        if (bySku.isEmpty() && !words) {
            codes.keepUnknown(scan.document(), code.shown());
        }
        Question asked = bySku.isPresent()
                ? new Question.Choice(text, List.of(bySku.get()))
                : words
                        ? new Question.Choice(text, candidates(text, scan.by()))
                        : codes.meaning(scan.document(), code, "", List.of());
        return ScanOutcome.asks(asked, scan.at());
    }

    /** The reason why a code cannot mean goods and so cannot be attached to an item. */
    private static Optional<Message> fault(Scanned scanned, String text, Intake intake) {
        if (scanned instanceof Scanned.Unreadable) {
            return Optional.of(Message.of("receiving.code-unreadable"));
        }
        if (scanned instanceof Scanned.Own own) {
            return Optional.of(Message.of(
                    "receiving.not-goods", own.code().grouped(), intake.centre().value()));
        }
        return isMistyped(text, scanned) ? Optional.of(Message.of("receiving.mistyped", text)) : Optional.empty();
    }

    /** Digits with one missing or with a wrong check digit. They are a typing error and must not be attached to an item. */
    private static boolean isMistyped(String text, Scanned scanned) {
        return scanned instanceof Scanned.Other && text.matches("[0-9]{7,16}");
    }

    /**
     * Attaches an unknown code and receives the scanned goods; asks for the lot of a medicine first. A new style has a size for the code,
     * so its sizes are shown to tap instead.
     */
    ScanOutcome<Question> attach(Scan<Intake> scan, AttachForm form) {
        if (form.item() == null && form.sizeSet() != null) {
            StyleCode style = codes.addStyle(scan.claim(), form.facts(), form.sizeSet(), scan.by());
            return ScanOutcome.<Question>of(ScanResult.OK, scan.at()).keeping(style.value());
        }
        return codes.attach(scan.claim(), scan.document().id(), form.meaning(), scan.by())
                .map(asked -> ScanOutcome.<Question>asks(
                        new Question.OfLot(form.code().shown(), asked, FormState.nothing()), scan.at()))
                .orElseGet(() -> ScanOutcome.of(ScanResult.OK, scan.at()));
    }

    /** Asks for the item of a code, and offers the items whose names contain the words. */
    Question meaning(Intake intake, RawCode code, String words, Operator by) {
        return codes.meaning(intake, code, words.strip(), candidates(words, by));
    }

    /** Asks again for the meaning of a code if its number of units is missing or not a number. */
    Optional<ScanOutcome<Question>> askForUnits(FormState entered, Refusal refusal, Intake intake, String location) {
        Optional<Item> item =
                Optional.of(entered.value("item")).filter(Sku::isValid).flatMap(sku -> codes.item(new Sku(sku)));
        boolean ofUnits = !refusal.errors().isEmpty()
                && refusal.errors().stream().allMatch(each -> each.field().equals("quantity"));
        return item.filter(any -> ofUnits && !entered.value("code").isEmpty()).map(known -> {
            Message said = entered.value("quantity").isEmpty()
                    ? known.unit().inPackage()
                    : refusal.errors().get(0).message();
            RawCode code = new RawCode(entered.value("code"));
            Question asked = codes.meaning(intake, code, "", List.of(known));
            return ScanOutcome.asks(asked, location).with(ScanResult.REFUSED, Optional.of(said));
        });
    }

    /** The first item of each style that matches the words, by name. */
    List<Item> candidates(String words, Operator by) {
        if (words.isBlank()) {
            return List.of();
        }
        Map<String, Item> first = new HashMap<>();
        return items
                .list(
                        new ItemFilter(Optional.empty(), Optional.empty(), words),
                        ItemOrder.byName(by.language()),
                        "",
                        200)
                .stream()
                .filter(item -> item.facts()
                        .style()
                        .map(style -> first.putIfAbsent(style.value(), item) == null)
                        .orElse(true))
                .limit(CANDIDATES)
                .toList();
    }
}
