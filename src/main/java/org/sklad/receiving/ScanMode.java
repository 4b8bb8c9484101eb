package org.sklad.receiving;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sklad.access.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.barcodes.Scanned;
import org.sklad.catalogue.Item;
import org.sklad.catalogue.ItemFilter;
import org.sklad.catalogue.ItemOrder;
import org.sklad.catalogue.Items;
import org.sklad.catalogue.Sku;
import org.sklad.platform.db.Claim;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Entered;
import org.sklad.stock.Good;

/** Decides what one entry of the scan mode is: a number, a shelf, goods, an unknown code, words. */
final class ScanMode {
    private static final int CANDIDATES = 12;

    private final Consignments consignments;
    private final Items items;

    ScanMode(Consignments consignments, Items items) {
        this.consignments = consignments;
        this.items = items;
    }

    ScanOutcome take(Claim claim, ConsignmentView view, ScanForm form, Operator by) {
        Optional<Long> number = form.number();
        UUID id = view.consignment().id();
        if (number.isPresent()) {
            Set<Integer> lines = new LinkedHashSet<>(form.lastLines());
            consignments.restate(claim, id, lines, Restatement.times(number.get()), by);
            return ScanOutcome.ok();
        }
        if (form.item() != null) {
            Optional<Item> item = consignments.item(new Sku(form.item()));
            return item.isPresent()
                    ? receive(claim, view, form, item.get(), Optional.empty(), by)
                    : ScanOutcome.refused(Message.of("receiving.item-unknown", form.item()));
        }
        if (form.code() == null) {
            return ScanOutcome.nothing();
        }
        Optional<Good> good = consignments.find(view.consignment(), form.code());
        if (good.isPresent() && good.get() instanceof Good.OfLocation place) {
            return ScanOutcome.ok(
                    Message.of("receiving.goes-to-now", place.location().name(by.language())));
        }
        if (good.isPresent() && good.get() instanceof Good.Faulty faulty) {
            return ScanOutcome.refused(faulty.fault());
        }
        Optional<Recognised> goods = good.flatMap(Recognised::of);
        return goods.isPresent()
                ? receive(claim, view, form, goods.get().item(), goods, by)
                : unknown(view, form.code(), by);
    }

    /** Where the next goods go: the location that was scanned, or the one before. */
    String location(ConsignmentView view, ScanForm form) {
        String before =
                form.location() == null ? view.consignment().locationCode().value() : form.location();
        if (form.code() == null || form.number().isPresent()) {
            return before;
        }
        return consignments
                .find(view.consignment(), form.code())
                .filter(good -> good instanceof Good.OfLocation place
                        && place.location().kind().isReal())
                .map(good -> ((Good.OfLocation) good).location().code().value())
                .orElse(before);
    }

    private ScanOutcome receive(
            Claim claim, ConsignmentView view, ScanForm form, Item item, Optional<Recognised> goods, Operator by) {
        Optional<ConsignmentLine> before = view.lines().stream()
                .filter(line -> line.sku().equals(item.sku()) && !line.reversed())
                .max(Comparator.comparingInt(ConsignmentLine::line));
        Optional<String> told = goods.map(Recognised::number).filter(each -> !each.isEmpty());
        Optional<LocalDate> toldDate = goods.flatMap(each -> each.expiresOn().date());
        boolean silent = told.isEmpty()
                && toldDate.isEmpty()
                && goods.filter(Recognised::ofLot).isEmpty();
        // A lot that was told is kept for the next scan of the same item, unless its code tells one.
        Optional<String> number = silent ? before.map(ConsignmentLine::number) : told;
        Optional<LocalDate> expiry =
                silent ? before.flatMap(line -> line.expiresOn().date()) : toldDate;
        String code = form.code() == null ? "" : form.code().shown();
        Incoming line = form.incoming(number.filter(each -> !each.isEmpty()), expiry);
        if (item.isMedicine() && (line.number().isEmpty() || line.expiresOn().isEmpty())) {
            Entered half = Entered.nothing()
                    .with("lot", line.number().orElse(""))
                    .with("expiresOn", line.expiresOn().map(LocalDate::toString).orElse(""));
            return ScanOutcome.askLot(code, item, half);
        }
        try {
            consignments.receive(claim, view.consignment().id(), List.of(line), "", by);
        } catch (InvalidFields refusal) {
            return refused(line, item, code, refusal);
        }
        boolean again = before.filter(each -> each.line() == view.consignment().lastLine())
                .isPresent();
        return again ? ScanOutcome.twice() : ScanOutcome.ok();
    }

    /** A date or lot that is refused can be typed anew; anything else is said. */
    private static ScanOutcome refused(Incoming line, Item item, String code, InvalidFields refusal) {
        List<FieldError> errors = refusal.errors();
        boolean ofLot =
                errors.stream().allMatch(each -> Set.of("lot", "expiresOn").contains(each.field()));
        if (!ofLot) {
            return ScanOutcome.refused(errors.get(0).message());
        }
        Entered entered = Entered.nothing()
                .with("lot", line.number().orElse(""))
                .with("expiresOn", line.expiresOn().map(LocalDate::toString).orElse(""))
                .refusedBy(refusal);
        ScanOutcome asked = ScanOutcome.askLot(code, item, entered);
        return new ScanOutcome(
                "refused", Optional.of(errors.get(0).message()), asked.asked(), code, asked.item(), List.of(), entered);
    }

    private ScanOutcome unknown(ConsignmentView view, RawCode code, Operator by) {
        Scanned scanned = code.scanned();
        if (scanned instanceof Scanned.Unreadable) {
            return ScanOutcome.refused(Message.of("receiving.code-unreadable"));
        }
        if (scanned instanceof Scanned.Own own) {
            return ScanOutcome.refused(Message.of(
                    "receiving.not-goods",
                    own.code().grouped(),
                    view.consignment().centre().value()));
        }
        String text = code.text().strip();
        if (isMistyped(text, scanned)) {
            return ScanOutcome.refused(Message.of("receiving.mistyped", text));
        }
        Optional<Item> bySku = Sku.isValid(text) ? consignments.item(new Sku(text)) : Optional.empty();
        if (bySku.isPresent()) {
            return ScanOutcome.ask(ScanOutcome.Asked.CHOICE, text, List.of(bySku.get()));
        }
        boolean words = scanned instanceof Scanned.Other && text.codePoints().noneMatch(Character::isDigit);
        return words
                ? ScanOutcome.ask(ScanOutcome.Asked.CHOICE, text, candidates(text, by))
                : ScanOutcome.ask(ScanOutcome.Asked.MEANING, code.shown(), List.of());
    }

    /** Digits that are one short of a code, or whose check is wrong: a key got lost, and nobody shall attach that. */
    private static boolean isMistyped(String text, Scanned scanned) {
        return scanned instanceof Scanned.Other && text.matches("[0-9]{7,16}");
    }

    /** The first of each style that fits the words, by name. */
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
