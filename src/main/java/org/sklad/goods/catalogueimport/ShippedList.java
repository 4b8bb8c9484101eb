package org.sklad.goods.catalogueimport;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.sklad.platform.sheets.SheetFile;

/** A list that comes with the program. */
public enum ShippedList {
    /** 162 styles of clothes, hygiene and household goods: 688 items. */
    ASSORT("assort-v1.csv"),
    /** 59 medicines that a reception centre keeps. */
    MEDICINES("medicines.csv");

    private final String file;

    ShippedList(String file) {
        this.file = file;
    }

    /** What it is called where imports are recorded. */
    String file() {
        return file;
    }

    SheetFile open() throws IOException {
        try (InputStream in = Objects.requireNonNull(ShippedList.class.getResourceAsStream("lists/" + file), file)) {
            return SheetFile.of(in);
        }
    }
}
