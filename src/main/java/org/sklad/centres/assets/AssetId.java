package org.sklad.centres.assets;

import java.util.Optional;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;

/** The own code of an asset as a number: sixteen digits, the first of which is 6. It hangs there for everybody to see. */
public record AssetId(long value) {
    public AssetId {
        if (!fits(OwnCode.find(Long.toString(value)))) {
            throw new IllegalArgumentException("not the code of an asset");
        }
    }

    /** The code of a label; throws {@link IllegalArgumentException} when it stands on something else. */
    public static AssetId of(OwnCode code) {
        if (!fits(Optional.of(code))) {
            throw new IllegalArgumentException("not the code of an asset");
        }
        return new AssetId(Long.parseLong(code.digits()));
    }

    private static boolean fits(Optional<OwnCode> code) {
        return code.filter(each -> each.kind() == CodeKind.ASSET).isPresent();
    }

    /** What the label says. */
    public OwnCode code() {
        return new OwnCode(toString());
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
