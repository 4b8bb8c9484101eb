package org.sklad.goods.catalogueimport;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.sklad.platform.sheets.SheetFile;

/** A list shipped with the program. */
public enum ShippedList {
    /** 162 styles of clothes, hygiene and household goods: 688 items. */
    ASSORT("assort-v1.csv"),
    /** 59 medicines that a reception centre stocks. */
    MEDICINES("medicines.csv");

    private final String file;

    ShippedList(String file) {
        this.file = file;
    }

    /** Returns the name of the list in records of imports. */
    String file() {
        return file;
    }

    SheetFile open() throws IOException {
        try (InputStream in = Objects.requireNonNull(ShippedList.class.getResourceAsStream("lists/" + file), file)) {
            return SheetFile.of(in);
        }
    }
}
