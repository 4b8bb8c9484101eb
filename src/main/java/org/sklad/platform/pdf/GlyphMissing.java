package org.sklad.platform.pdf;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A refusal because the fonts lack a character. It comes before printing: an empty box on a label makes the label wrong. */
public final class GlyphMissing extends Refusal {
    private static final long serialVersionUID = 1L;

    private final int codePoint;

    GlyphMissing(int codePoint, String text) {
        super(Kind.RULE, "glyph-missing", Message.of("platform.pdf.glyph-missing", shown(codePoint), visible(text)));
        this.codePoint = codePoint;
    }

    public int codePoint() {
        return codePoint;
    }

    private static String shown(int codePoint) {
        String number = "U+%04X".formatted(codePoint);
        return isVisible(codePoint) ? Character.toString(codePoint) + " (" + number + ")" : number;
    }

    private static String visible(String text) {
        return text.codePoints()
                .map(each -> isVisible(each) ? each : '\ufffd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
