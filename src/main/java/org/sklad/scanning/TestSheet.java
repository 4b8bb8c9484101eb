package org.sklad.scanning;

import org.sklad.barcodes.Symbol;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.pdf.Area;
import org.sklad.platform.pdf.DocumentLayout;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.PaperQueue;
import org.sklad.platform.pdf.PdfPages;
import org.sklad.platform.pdf.Typeface;

/** One sheet of paper for the wall beside a scanner: the test codes, what each of them says, and how the scanner must be set. */
record TestSheet(Messages messages, Fonts fonts, Language language) {
    private static final double TITLE_MM = 6.5;
    private static final double TEXT_MM = 3.7;

    /** Room after a code. A scanner that is held over one must not read its neighbour. */
    private static final double GAP_MM = 12;

    byte[] pdf() {
        String title = said("test");
        return PaperQueue.draw(() -> {
            DocumentLayout sheet = DocumentLayout.a4(fonts, title).text(Typeface.BOLD, TITLE_MM, title);
            for (TestCode code : TestCode.values()) {
                code(sheet, code);
            }
            settings(sheet);
            return PdfPages.write(fonts, title, language.code(), sheet.pages());
        });
    }

    private void code(DocumentLayout sheet, TestCode code) {
        Symbol symbol = code.symbol();
        double module = code.moduleMm();
        sheet.gap(GAP_MM)
                .text(Typeface.BOLD, TEXT_MM, said("test.code." + code.word()))
                // The fonts have no picture of the separator.
                .text(Typeface.REGULAR, TEXT_MM, code.content().replace(String.valueOf(TestCode.GS), " <GS> "))
                .gap(2)
                .picture(
                        symbol.bars().stream()
                                .map(bar -> new Area(
                                        bar.x() * module,
                                        bar.y() * module,
                                        bar.width() * module,
                                        bar.height() * module))
                                .toList(),
                        symbol.heightMm(module));
    }

    private void settings(DocumentLayout sheet) {
        sheet.gap(GAP_MM).text(Typeface.BOLD, TEXT_MM, said("test.settings"));
        for (String setting : ScannerTestView.SETTINGS) {
            sheet.gap(1)
                    .text(
                            Typeface.REGULAR,
                            TEXT_MM,
                            said("test.setting." + setting) + ": " + said("test.setting." + setting + ".hint"));
        }
    }

    private String said(String key) {
        return messages.text(language, "scanning." + key);
    }
}
