package org.sklad.goods.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.barcodes.ElementString;
import org.sklad.barcodes.Gtin;
import org.sklad.barcodes.MistypedCode;
import org.sklad.barcodes.Ppn;
import org.sklad.barcodes.Scanned;
import org.sklad.goods.classification.Scheme;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * A code on goods that identifies an item.
 *
 * @param value the code as a scanner sends it; with 14 digits if it has the form of a GTIN. Unique over all items and schemes
 * @param quantity smallest units that it represents: 20 for the barcode of a box of 20
 */
public record Identifier(Scheme scheme, String value, long quantity) {
    static final int MOST_CHARACTERS = 80;

    /** A pallet of tablets. A larger quantity is a typing error. */
    static final long MOST_UNITS = 1_000_000;

    /** The parser needs a day for the century of two-digit years. No date is read here. */
    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    public Identifier {
        if (value.isEmpty() || quantity < 1 || quantity > MOST_UNITS) {
            throw new IllegalArgumentException("not an identifier");
        }
    }

    /**
     * Builds an identifier in its stored form: 14 digits if it has the form of a GTIN, capitals for a PPN.
     *
     * @param field the form field of the code, for the error
     * @throws InvalidFields if the code is mistyped, is one of our own labels, is too long, or is a shop's own number given as a GTIN: such
     * a number has another meaning in the next shop (GS1 General Specifications, restricted circulation)
     */
    static Identifier of(Scheme scheme, String typed, long quantity, String field) {
        String code = typed.strip();
        // One in 97 of our labels has the form of a PPN, so this check comes before the schemes.
        if (Scanned.of(code) instanceof Scanned.Own) {
            throw refused(field, "catalogue.identifier.own");
        }
        return new Identifier(scheme, stored(scheme, code, field), quantity);
    }

    /**
     * Builds the identifier of a scanned or typed code, as {@link #of}. The form of the code decides the scheme: GTIN, PPN or other.
     */
    public static Identifier guessed(String typed, long quantity, String field) {
        String code = product(typed, field);
        return of(scheme(code), code, quantity, field);
    }

    /** Returns only the product of a manufacturer's code. Its lot and dates differ on the next pack. */
    private static String product(String typed, String field) {
        Optional<ElementString> elements =
                Scanned.of(typed) instanceof Scanned.Other other ? other.elements(ANY_DAY) : Optional.empty();
        elements.flatMap(ElementString::error).ifPresent(fault -> {
            throw new InvalidFields(field, fault);
        });
        return elements.flatMap(ElementString::product).orElse(typed);
    }

    /** Returns the scheme by the form of the code. */
    static Scheme scheme(String typed) {
        if (Scanned.of(typed) instanceof Scanned.Product product) {
            return product.gtin().isRestrictedCirculation() ? Scheme.OTHER : Scheme.GTIN;
        }
        return Ppn.find(typed.strip()).isPresent() ? Scheme.PPN : Scheme.OTHER;
    }

    private static String stored(Scheme scheme, String typed, String field) {
        return switch (scheme) {
            case GTIN -> gtin(typed, field);
            case PPN -> ppn(typed, field);
            case OTHER -> other(typed, field);
        };
    }

    private static String gtin(String typed, String field) {
        Gtin gtin;
        try {
            gtin = Gtin.parse(typed);
        } catch (MistypedCode mistyped) {
            throw new InvalidFields(field, mistyped.message());
        }
        if (gtin.isRestrictedCirculation()) {
            throw refused(field, "catalogue.identifier.restricted");
        }
        return gtin.digits();
    }

    private static String ppn(String typed, String field) {
        return Ppn.find(typed).map(Ppn::code).orElseThrow(() -> refused(field, "catalogue.identifier.ppn"));
    }

    private static String other(String typed, String field) {
        Scanned scanned = Scanned.of(typed);
        Optional<String> value = Optional.empty();
        if (scanned instanceof Scanned.Product product) {
            value = Optional.of(product.gtin().digits());
        } else if (scanned instanceof Scanned.Other other && other.text().length() <= Identifier.MOST_CHARACTERS) {
            value = Optional.of(other.text());
        }
        return value.orElseThrow(() -> refused(field, "catalogue.identifier.unreadable"));
    }

    private static InvalidFields refused(String field, String key) {
        return new InvalidFields(field, Message.of(key));
    }
}
