package org.sklad.platform.files;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The accepted kinds of picture, recognized by their first bytes. */
enum PictureKind {
    JPEG("ffd8ff"),
    PNG("89504e470d0a1a0a");

    private final String start;

    PictureKind(String start) {
        this.start = start;
    }

    static Optional<PictureKind> of(byte[] file) {
        return Arrays.stream(values()).filter(kind -> kind.begins(file)).findFirst();
    }

    private boolean begins(byte[] file) {
        int length = Math.min(file.length, start.length() / 2);
        return HexFormat.of().formatHex(file, 0, length).equals(start);
    }
}
