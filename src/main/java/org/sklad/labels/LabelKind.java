package org.sklad.labels;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.sklad.barcodes.CodeKind;

/** What a label is stuck on or carried by. */
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

    /** The kind of code that stands on it. */
    public CodeKind code() {
        return code;
    }
}
