package org.sklad.scanning;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.ElementString;
import org.sklad.barcodes.Gtin;
import org.sklad.barcodes.OwnCode;
import org.sklad.barcodes.RawCode;
import org.sklad.barcodes.Scanned;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.goods.boxes.BoxNumbers;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.goods.transfers.Transfer;
import org.sklad.goods.transfers.Transfers;
import org.sklad.goods.transfers.WaybillNumber;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.HouseholdCode;
import org.sklad.people.beneficiaries.Households;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.LookAlikes;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.repairs.lifecycle.WorkOrderNumber;

/**
 * Finds the meaning of a scanned or typed code for an operator. A thing that the operator may not see is as unknown as a missing one. Own
 * labels are found in all centres of the operator. Makers' packs mean the lot in the centre of the scan. Each answer reads a fixed number
 * of rows by key.
 */
public final class Scans {
    /** A code with a missing or wrong digit, because a keystroke was lost. It must not be attached to an item. */
    private static final Pattern DIGITS = Pattern.compile("[0-9]{7,16}");

    private static final Pattern ORDER = Pattern.compile(WorkOrderNumber.PATTERN);
    private static final Pattern WAYBILL = Pattern.compile(WaybillNumber.PATTERN);

    private final Database database;
    private final Centres centres;
    private final Goods goods;
    private final OwnLabels labels;
    private final Transfers transfers;
    private final Households households;
    private final BoxNumbers boxes;

    Scans(
            Database database,
            Centres centres,
            Goods goods,
            OwnLabels labels,
            Transfers transfers,
            Households households,
            BoxNumbers boxes) {
        this.database = database;
        this.centres = centres;
        this.goods = goods;
        this.labels = labels;
        this.transfers = transfers;
        this.households = households;
        this.boxes = boxes;
    }

    /**
     * Returns the meaning of the code for the operator. A short number that means nothing else is that of a box in the centre.
     *
     * @param at centre of the scan
     * @throws NotFound if there is no centre with this code, or the operator has no role there
     * @throws InvalidFields if the code is empty
     */
    public Meaning find(RawCode code, CentreCode at, Operator by) {
        Centre centre = centres.getAt(at, by);
        Meaning meaning = find(code, centre, by);
        return meaning.kind() == MeaningKind.UNKNOWN
                ? numbered(code, centre, by).orElse(meaning)
                : meaning;
    }

    /** Returns the meaning of a text as the number of a box in the centre. */
    Optional<Meaning> numbered(RawCode code, Centre at, Operator by) {
        return boxes.find(code.text(), at.code(), by)
                .map(box -> find(RawCode.of(box.code().toString()), at, by));
    }

    /** Returns the meaning as {@link #find(RawCode, CentreCode, Operator)} does, in a centre of the operator. */
    Meaning find(RawCode code, Centre at, Operator by) {
        Scanned scanned = code.scanned();
        if (scanned instanceof Scanned.Unreadable unreadable) {
            return unreadable(unreadable);
        }
        if (scanned instanceof Scanned.Own own) {
            return labels.of(own.code(), at, by);
        }
        Optional<ElementString> elements = goods.elements(code.text());
        return foreign(code, at, by)
                .or(() -> inGroups(code.text(), at, by))
                .or(() -> typed(code.text().strip(), at, by))
                .orElseGet(() -> unknown(scanned, elements, by))
                .with(elements);
    }

    /** Looks up the digits of a label or card that were typed with hyphens. A leading separator of GS1 stays, so it is no label. */
    private Optional<Meaning> inGroups(String text, Centre at, Operator by) {
        return OwnCode.find(OwnCode.ungrouped(text)).map(label -> labels.of(label, at, by));
    }

    private static Meaning unreadable(Scanned.Unreadable code) {
        if (code.reason() == Scanned.Reason.EMPTY) {
            throw new InvalidFields("code", Message.of("platform.field.required"));
        }
        return Meaning.refused(Message.of("scanning.unknown.unreadable"));
    }

    private Optional<Meaning> foreign(RawCode code, Centre at, Operator by) {
        return database.read(handle -> goods.find(handle, code.text(), at.code(), by))
                .flatMap(good -> meaning(good, at, by));
    }

    private Optional<Meaning> meaning(GoodsMeaning good, Centre at, Operator by) {
        if (good instanceof GoodsMeaning.OfLot lot) {
            return Optional.of(labels.withActs(OwnLabels.lot(lot.lot(), lot.item()), at, by));
        }
        if (good instanceof GoodsMeaning.OfItem item) {
            return Optional.of(item(item.item(), at, by));
        }
        return good instanceof GoodsMeaning.Faulty faulty
                ? Optional.of(Meaning.refused(faulty.fault()))
                : Optional.empty();
    }

    private static Meaning item(Item item, Centre at, Operator by) {
        return Meaning.of(item, NextSteps.ofItem(item, at.code(), by));
    }

    /**
     * Looks up codes that are printed in plain letters and typed by hand: a SKU, the code of a person or household, or the number of a
     * repair or a waybill.
     */
    private Optional<Meaning> typed(String text, Centre at, Operator by) {
        String code = LookAlikes.code(text);
        if (ORDER.matcher(code).matches()) {
            return labels.order(new WorkOrderNumber(code), by);
        }
        if (WAYBILL.matcher(code).matches()) {
            return transfer(new WaybillNumber(code), by);
        }
        if (CaseCode.find(text).isPresent()) {
            return database.read(handle -> labels.person(handle, text, by))
                    .or(() -> Optional.of(Meaning.unknown(Message.of("scanning.unknown.label"), List.of())));
        }
        Optional<Meaning> household = HouseholdCode.find(text).flatMap(found -> household(found, by));
        if (household.isPresent()) {
            return household;
        }
        return Sku.isValid(code)
                ? database.read(handle -> Skus.find(handle, new Sku(code))).map(item -> item(item, at, by))
                : Optional.empty();
    }

    /**
     * Finds a transfer by its waybill, which has the number as a barcode. The answer is the same for a missing transfer and for one of
     * other centres.
     */
    private Optional<Meaning> transfer(WaybillNumber number, Operator by) {
        try {
            Transfer transfer = transfers.getNumbered(number, by);
            return Optional.of(Meaning.of(
                    MeaningKind.TRANSFER,
                    number.value(),
                    Message.of("scanning.title.transfer", number.value(), transfer.from(), transfer.to()),
                    NextSteps.ofTransfer(transfer, by)));
        } catch (NotFound | Forbidden nothing) {
            return Optional.empty();
        }
    }

    /** Finds a household by its head; empty for one outside the operator's view, as for a missing one. */
    private Optional<Meaning> household(HouseholdCode code, Operator by) {
        try {
            return households
                    .get(code, by)
                    .head()
                    .flatMap(head -> database.read(handle -> labels.person(handle, head.value(), by)))
                    .map(head -> head.titled(Message.of("scanning.title.household", code.grouped(), head.title())));
        } catch (NotFound | Forbidden nobody) {
            return Optional.empty();
        }
    }

    private static Meaning unknown(Scanned scanned, Optional<ElementString> elements, Operator by) {
        if (scanned instanceof Scanned.Product product) {
            return product(product.gtin().printed(), by);
        }
        String text = scanned instanceof Scanned.Other other ? other.text() : "";
        if (elements.isPresent()) {
            return elements.flatMap(read -> read.gtin().map(Gtin::printed).or(read::product))
                    .map(digits -> product(digits, by))
                    .orElseGet(() -> Meaning.unknown(Message.of("scanning.unknown.no-product"), List.of()));
        }
        return DIGITS.matcher(text).matches()
                ? Meaning.refused(Message.of("scanning.unknown.mistyped", text))
                : product(text, by);
    }

    private static Meaning product(String code, Operator by) {
        return Meaning.unknown(Message.of("scanning.unknown.product", code), NextSteps.ofUnknownProduct(code, by));
    }
}
