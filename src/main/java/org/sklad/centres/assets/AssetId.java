package org.sklad.centres.assets;

import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;

/** The own code of an asset as a number: sixteen digits, the first is 6. It hangs on the asset where everybody can see it. */
public record AssetId(long value) {
    public AssetId {
        OwnCode.require(CodeKind.ASSET, value);
    }

    /**
     * Converts the code of a label.
     *
     * @throws IllegalArgumentException if the code is for another kind
     */
    public static AssetId of(OwnCode code) {
        return new AssetId(Long.parseLong(code.digits()));
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
