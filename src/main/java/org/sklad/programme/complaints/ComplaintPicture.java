package org.sklad.programme.complaints;

import org.sklad.platform.pdf.Icon;

/** The kind of a complaint as a picture, for people who cannot read its name: the same on posters and pages. */
public enum ComplaintPicture {
    GOODS("M4 8 L12 4 L20 8 L20 17 L12 21 L4 17 Z M4 8 L12 12 L20 8 M12 12 L12 21"),
    STAFF(Icon.circle(12, 7, 3.5) + "M5 21 C5 11.500 19 11.500 19 21 Z M9.500 16 L14.500 16"),
    FACILITY("M3 12 L12 4 L21 12 M6 10 L6 20 L18 20 L18 10 M10 20 L10 14 L14 14 L14 20"),
    INFORMATION(Icon.circle(12, 12, 9) + "M12 11 L12 17 M12 7.500 L12 7.600"),
    ABUSE("M12 3 L22 20 L2 20 Z M12 9 L12 14 M12 16.900 L12 17"),
    THANKS("M12 20 C2 13 3 5 8 5 C10.500 5 12 7.500 12 7.500 C12 7.500 13.500 5 16 5 C21 5 22 13 12 20 Z"),
    OTHER(
            "M4 5 L20 5 L20 16 L11 16 L7 20 L7 16 L4 16 Z M8 10.500 L8 10.600 M12 10.500 L12 10.600 M16 10.500 L16 10.600");

    private final String path;

    ComplaintPicture(String path) {
        this.path = path;
    }

    static ComplaintPicture of(ComplaintKind kind) {
        return valueOf(kind.name());
    }

    /** Returns the lines as an SVG path on a square of 24. */
    public String path() {
        return path;
    }

    Icon icon() {
        return Icon.of(path);
    }
}
