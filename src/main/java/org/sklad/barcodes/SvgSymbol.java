package org.sklad.barcodes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A symbol as an SVG element, for a page or a file: whole modules in the view box, millimetres outside, one path for all bars so
 * that no seam shows. It uses only attributes, because a page's content security policy blocks styles and scripts.
 */
public final class SvgSymbol {
    /** At this size a digit of any monospaced font is narrower than its 7 modules and lower than its 9. */
    private static final int FONT_SIZE = 10;

    private SvgSymbol() {}

    /**
     * Returns the element, with nothing before or after it.
     *
     * @param moduleMm the size of a module in millimetres; see {@link ModuleSize}
     */
    public static String of(Symbol symbol, double moduleMm) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"" + escaped(symbol.content())
                + "\" width=\"" + mm(symbol.widthMm(moduleMm)) + "\" height=\"" + mm(symbol.heightMm(moduleMm))
                + "\" viewBox=\"0 0 " + symbol.width() + ' ' + symbol.height() + "\">"
                + "<rect width=\"" + symbol.width() + "\" height=\"" + symbol.height() + "\" fill=\"#fff\"/>"
                + "<path shape-rendering=\"crispEdges\" fill=\"#000\" d=\"" + path(symbol) + "\"/>"
                + symbol.captions().stream().map(SvgSymbol::text).collect(Collectors.joining())
                + "</svg>";
    }

    private static String path(Symbol symbol) {
        return symbol.bars().stream()
                .map(bar -> "M" + bar.x() + ' ' + bar.y() + 'h' + bar.width() + 'v' + bar.height() + "h-" + bar.width()
                        + 'z')
                .collect(Collectors.joining());
    }

    private static String text(Caption caption) {
        Rectangle within = caption.within();
        int count = caption.digits().length();
        double share = (double) within.width() / count;
        String middles = IntStream.range(0, count)
                .mapToObj(i -> number(within.x() + share * (i + 0.5)))
                .collect(Collectors.joining(" "));
        return "<text font-family=\"monospace\" font-size=\"" + FONT_SIZE
                + "\" text-anchor=\"middle\" fill=\"#000\" y=\"" + (within.y() + within.height()) + "\" x=\"" + middles
                + "\">" + caption.digits() + "</text>";
    }

    private static String mm(double length) {
        return number(length) + "mm";
    }

    private static String number(double number) {
        return BigDecimal.valueOf(number)
                .setScale(4, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Escapes the text. Separators become blanks, because XML cannot contain them. */
    private static String escaped(String content) {
        StringBuilder text = new StringBuilder(content.length());
        content.codePoints().forEach(each -> {
            switch (each) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                default -> text.appendCodePoint(each < ' ' ? ' ' : each);
            }
        });
        return text.toString();
    }
}
