package org.sklad.labels;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.sklad.barcodes.Symbol;
import org.sklad.barcodes.Symbology;
import org.sklad.platform.pdf.Area;
import org.sklad.platform.pdf.Dots;
import org.sklad.platform.pdf.Drawing;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.Mark;
import org.sklad.platform.pdf.Typeface;

/**
 * Labels in the language of thermal printers (Zebra's ZPL II). Code 128 and Data Matrix are drawn by the printer, with a module
 * of whole dots. Text is sent as dots, because printers have no reliable Cyrillic font. QR is sent as dots too, because printers
 * place it lower than specified.
 */
record Zpl(Fonts fonts, Medium medium, Calibration calibration) {
    private static final double INCH_MM = 25.4;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** Writes one label after another. */
    byte[] of(List<PlacedLabel> labels) {
        StringBuilder zpl = new StringBuilder();
        labels.forEach(label -> add(zpl, label));
        return zpl.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Adds a label. Width and height are in dots of 1/203 inch, not of 1/8 mm; at 300 dpi, 12 dots per millimetre would make a
     * label 1.6 % too long.
     */
    private void add(StringBuilder zpl, PlacedLabel label) {
        zpl.append("^XA\n^CI28\n^LH0,0\n^PW")
                .append(dots(medium.label().width()))
                .append("\n^LL")
                .append(dots(medium.label().height()))
                .append('\n');
        label.symbols().forEach(placed -> symbol(zpl, placed));
        label.texts().forEach(text -> graphic(zpl, text));
        zpl.append("^XZ\n");
    }

    private void symbol(StringBuilder zpl, PlacedLabel.PlacedSymbol placed) {
        Symbol symbol = placed.symbol();
        int module = placed.module().dots();
        int left = dots(calibration.x(placed.xMm())) + symbol.symbology().left() * module;
        int top = dots(calibration.y(placed.yMm())) + symbol.symbology().aboveAndBelow() * module;
        if (symbol.symbology() == Symbology.CODE_128) {
            at(zpl, left, top)
                    .append("^BY" + module + "^BCN," + symbol.height() * module + ",N,N,N,N^FD>;" + symbol.content())
                    .append("^FS\n");
        } else if (symbol.symbology() == Symbology.DATA_MATRIX) {
            int side = symbol.width()
                    - symbol.symbology().left()
                    - symbol.symbology().right();
            at(zpl, left, top)
                    .append("^BXN," + module + ",200," + side + ',' + side + "^FD" + symbol.content())
                    .append("^FS\n");
        } else {
            modules(zpl, placed);
        }
    }

    private void modules(StringBuilder zpl, PlacedLabel.PlacedSymbol placed) {
        Symbol symbol = placed.symbol();
        double module = placed.module().mm();
        List<Area> areas = symbol.bars().stream()
                .map(bar -> new Area(bar.x() * module, bar.y() * module, bar.width() * module, bar.height() * module))
                .toList();
        Drawing drawing = new Drawing(symbol.widthMm(module), symbol.heightMm(module), List.of(new Mark.Bars(areas)));
        graphic(zpl, drawing, dots(calibration.x(placed.xMm())), dots(calibration.y(placed.yMm())));
    }

    private void graphic(StringBuilder zpl, Mark.Text text) {
        double above = text.sizeMm() * Typeface.ASCENT;
        double width = fonts.widthMm(text.face(), text.text(), text.sizeMm()) + text.sizeMm() / 2;
        double height = text.sizeMm() * (Typeface.ASCENT + Typeface.DESCENT);
        Mark.Text alone = text.movedBy(-text.xMm(), above - text.baselineMm());
        Drawing drawing = new Drawing(width, height, List.of(alone));
        graphic(zpl, drawing, dots(calibration.x(text.xMm())), dots(calibration.y(text.baselineMm() - above)));
    }

    private void graphic(StringBuilder zpl, Drawing drawing, int left, int top) {
        Dots dots = Dots.of(fonts, drawing, medium.dots());
        byte[] black = dots.black();
        at(zpl, left, top)
                .append("^GFA," + black.length + ',' + black.length + ',' + dots.rowBytes() + ',')
                .append(rows(black, dots.rowBytes()))
                .append("^FS\n");
    }

    /** Encodes the rows. A comma fills the rest of a row with white. */
    private static String rows(byte[] black, int rowBytes) {
        StringBuilder rows = new StringBuilder();
        for (int start = 0; start < black.length; start += rowBytes) {
            int end = start + rowBytes;
            while (end > start && black[end - 1] == 0) {
                end--;
            }
            rows.append(HEX.formatHex(black, start, end)).append(end < start + rowBytes ? "," : "");
        }
        return rows.toString();
    }

    private static StringBuilder at(StringBuilder zpl, int left, int top) {
        return zpl.append("^FO" + Math.max(0, left) + ',' + Math.max(0, top));
    }

    private int dots(double mm) {
        return (int) Math.round(mm * medium.dots() / INCH_MM);
    }
}
