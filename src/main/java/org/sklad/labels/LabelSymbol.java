package org.sklad.labels;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.sklad.barcodes.Symbol;
import org.sklad.barcodes.Symbology;
import org.sklad.barcodes.Symbols;

/** The symbols of a design. */
enum LabelSymbol {
    /** For cheap laser scanners. Our codes have an even number of digits, so all digits are in set C, two per character. */
    @JsonProperty("code-128")
    CODE_128(Symbology.CODE_128),
    /** For small and curved objects. */
    @JsonProperty("data-matrix")
    DATA_MATRIX(Symbology.DATA_MATRIX),
    /** For a phone's own camera; the only symbol that holds an address. */
    @JsonProperty("qr")
    QR(Symbology.QR);

    private final Symbology symbology;

    LabelSymbol(Symbology symbology) {
        this.symbology = symbology;
    }

    Symbology symbology() {
        return symbology;
    }

    /**
     * Returns the symbol of a label; empty for a QR code without an address.
     *
     * @param height in modules; used for Code 128 only
     */
    Optional<Symbol> of(LabelContent content, int height) {
        return switch (this) {
            case CODE_128 -> Optional.of(Symbols.code128(content.code().digits(), height));
            case DATA_MATRIX -> Optional.of(Symbols.dataMatrix(content.code().digits()));
            case QR -> content.address().map(Symbols::qr);
        };
    }
}
