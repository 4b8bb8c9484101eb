package org.sklad.labels;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.sklad.barcodes.CodeKind;

/** The kind of object that has the label. */
public enum LabelKind {
    @JsonProperty("lot")
    LOT(CodeKind.LOT),
    @JsonProperty("box")
    BOX(CodeKind.BOX),
    @JsonProperty("item")
    ITEM(CodeKind.ITEM),
    @JsonProperty("location")
    LOCATION(CodeKind.LOCATION),
    @JsonProperty("card")
    CARD(CodeKind.CARD),
    @JsonProperty("room")
    ROOM(CodeKind.ROOM),
    @JsonProperty("asset")
    ASSET(CodeKind.ASSET);

    private final CodeKind code;

    LabelKind(CodeKind code) {
        this.code = code;
    }

    /** Returns the kind of code on the label. */
    public CodeKind code() {
        return code;
    }
}
