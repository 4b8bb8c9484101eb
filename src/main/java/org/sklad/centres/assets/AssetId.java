package org.sklad.centres.assets;

import java.util.Optional;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;

/** The own code of an asset as a number: sixteen digits, the first is 6. It hangs on the asset where everybody can see it. */
public record AssetId(long value) {
    public AssetId {
        if (!fits(OwnCode.find(Long.toString(value)))) {
            throw new IllegalArgumentException("not the code of an asset");
        }
    }

    /**
     * Converts the code of a label.
     *
     * @throws IllegalArgumentException if the code is for another kind
     */
    public static AssetId of(OwnCode code) {
        if (!fits(Optional.of(code))) {
            throw new IllegalArgumentException("not the code of an asset");
        }
        return new AssetId(Long.parseLong(code.digits()));
    }

    private static boolean fits(Optional<OwnCode> code) {
        return code.filter(each -> each.kind() == CodeKind.ASSET).isPresent();
    }

    /** Returns the code on the label. */
    public OwnCode code() {
        return new OwnCode(toString());
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
