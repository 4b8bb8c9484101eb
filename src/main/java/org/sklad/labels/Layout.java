package org.sklad.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sklad.barcodes.ModuleSize;
import org.sklad.barcodes.Symbol;
import org.sklad.barcodes.Symbology;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.Mark;
import org.sklad.platform.pdf.Typeface;

/** Places a label's content on the printable part of a medium's label. */
final class Layout {
    private static final double GAP_MM = 1;

    /** Tolerance for rounded sizes in tables: six dots at 600 dpi are the 0.254 mm that GS1 allows. */
    private static final double ROUNDED_MM = 0.0005;

    /** A square symbol leaves more than half of the width to the text. */
    private static final double WIDEST_BESIDE = 0.45;

    /** The share of a label's height for bars, within the limits of the design. */
    private static final double SHARE_BELOW = 0.3;

    /** The share of the height above the bars for the lines over the whole width. */
    private static final double SHARE_OF_HEAD = 0.5;

    private static final double DIGITS_OF_BARS = 0.3;

    /** Added to the space in their em square, because digits that touch the bars spoil both. */
    private static final double DIGITS_BELOW_BARS_MM = 0.3;

    private static final double SMALLEST_DIGITS_MM = 2;
    private static final double LARGEST_DIGITS_MM = 6;

    private final Fonts fonts;
    private final Medium medium;
    private final double left;
    private final double top;
    private final double width;
    private final double height;

    Layout(Fonts fonts, Medium medium) {
        this.fonts = fonts;
        this.medium = medium;
        Medium.Blank blank = medium.blank();
        left = blank.left();
        top = blank.top();
        width = medium.label().width() - blank.left() - blank.right();
        height = medium.label().height() - blank.top() - blank.bottom();
    }

    /** Returns the first arrangement that fits, laid out. */
    Optional<PlacedLabel> place(Design design, LabelContent content) {
        return design.arrangements().stream()
                .map(arrangement -> place(arrangement, content))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Tries bars of the wanted height, then the lowest allowed bars. */
    private Optional<PlacedLabel> place(Design.Arrangement arrangement, LabelContent content) {
        return place(arrangement, content, height * SHARE_BELOW).or(() -> place(arrangement, content, 0));
    }

    private Optional<PlacedLabel> place(Design.Arrangement arrangement, LabelContent content, double wantedBarsMm) {
        List<Mark.Text> texts = new ArrayList<>();
        List<PlacedLabel.PlacedSymbol> symbols = new ArrayList<>();
        double textTop = top;
        double textHeight = height;
        double textWidth = width;
        if (arrangement.below().isPresent()) {
            Optional<Bars> bars = bars(arrangement.below().get(), content, wantedBarsMm);
            if (bars.isEmpty()) {
                return Optional.empty();
            }
            symbols.add(bars.get().symbol());
            texts.add(bars.get().digits());
            textHeight -= bars.get().heightMm() + GAP_MM;
        }
        if (arrangement.head().isPresent()) {
            Optional<TextBlock.Laid> head =
                    TextBlock.of(fonts, arrangement.head().get(), content, width, textHeight * SHARE_OF_HEAD);
            if (head.isEmpty()) {
                return Optional.empty();
            }
            head.get().marks().forEach(line -> texts.add(line.movedBy(left, top)));
            textTop += head.get().heightMm() + GAP_MM;
            textHeight -= head.get().heightMm() + GAP_MM;
        }
        if (arrangement.beside().isPresent()) {
            Optional<PlacedLabel.PlacedSymbol> square =
                    square(arrangement.beside().get(), content, textTop, textHeight);
            if (square.isEmpty()) {
                return Optional.empty();
            }
            symbols.add(square.get());
            textWidth -= square.get().symbol().widthMm(square.get().module().mm()) + GAP_MM;
        }
        double linesTop = textTop;
        return TextBlock.of(fonts, arrangement.lines(), content, textWidth, textHeight)
                .map(lines -> {
                    lines.marks().forEach(line -> texts.add(line.movedBy(left, linesTop)));
                    return new PlacedLabel(texts, symbols);
                });
    }

    /** A Code 128 at the bottom with its digits. */
    private record Bars(PlacedLabel.PlacedSymbol symbol, Mark.Text digits, double heightMm) {}

    /** Places the bars. Their quiet zone may extend over the blank edge of the label; the bars may not. */
    private Optional<Bars> bars(Design.Below below, LabelContent content, double wantedMm) {
        Symbology symbology = below.symbol().symbology();
        int modules = below.symbol().of(content, 1).orElseThrow().width();
        int quiet = symbology.left() + symbology.right();
        double widest = Math.min(width / (modules - quiet), medium.label().width() / modules);
        return module(symbology, Math.min(below.largestMm(), widest)).map(module -> {
            double barsMm = Math.min(below.highestMm(), Math.max(below.lowestMm(), wantedMm));
            int heightModules = (int) Math.round(barsMm / module.mm());
            Symbol symbol = below.symbol().of(content, heightModules).orElseThrow();
            double symbolMm = symbol.heightMm(module.mm());
            Mark.Text digits = digits(content, barsMm, (modules - quiet) * module.mm());
            double high = symbolMm + DIGITS_BELOW_BARS_MM + digits.sizeMm();
            double centre = left + width / 2;
            double symbolTop = top + height - high;
            PlacedLabel.PlacedSymbol placed =
                    new PlacedLabel.PlacedSymbol(symbol, module, centre - symbol.widthMm(module.mm()) / 2, symbolTop);
            double digitsLeft = centre - fonts.widthMm(digits.face(), digits.text(), digits.sizeMm()) / 2;
            // Digits have no descenders, so they may touch the edge.
            return new Bars(placed, digits.movedBy(digitsLeft, top + height), high);
        });
    }

    private Mark.Text digits(LabelContent content, double barsMm, double widthMm) {
        String text = content.code().grouped();
        double wanted = Math.min(LARGEST_DIGITS_MM, Math.max(SMALLEST_DIGITS_MM, barsMm * DIGITS_OF_BARS));
        double widest = Math.max(widthMm, width * WIDEST_BESIDE) / fonts.widthMm(Typeface.REGULAR, text, 1);
        return new Mark.Text(0, 0, Math.min(wanted, widest), Typeface.REGULAR, text);
    }

    /** A square symbol in the upper right corner of the text. */
    private Optional<PlacedLabel.PlacedSymbol> square(
            Design.Beside beside, LabelContent content, double topMm, double roomMm) {
        return beside.symbol().of(content, 0).flatMap(symbol -> {
            double side = Math.min(roomMm, width * WIDEST_BESIDE);
            double largest = Math.min(beside.largestMm(), side / symbol.width());
            return module(symbol.symbology(), largest)
                    .map(module -> new PlacedLabel.PlacedSymbol(
                            symbol, module, left + width - symbol.widthMm(module.mm()), topMm));
        });
    }

    /** Returns the largest whole number of dots within the size; empty if the symbology needs more. */
    private Optional<ModuleSize> module(Symbology symbology, double largestMm) {
        double dotMm = new ModuleSize(1, medium.dots()).mm();
        int dots = (int) Math.floor((Math.min(largestMm, symbology.largestMm()) + ROUNDED_MM) / dotMm);
        return dots >= 1 && dots * dotMm >= symbology.smallestMm() - ROUNDED_MM
                ? Optional.of(new ModuleSize(dots, medium.dots()))
                : Optional.empty();
    }
}
