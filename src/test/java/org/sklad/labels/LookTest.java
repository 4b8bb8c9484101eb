package org.sklad.labels;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookTest {
    @Test
    void draws() throws Exception {
        Path out = Path.of("/tmp/labels-look");
        Files.createDirectories(out);
        System.out.println(Shipped.SHEETS.faults());
        Shipped.SHEETS
                .designs()
                .forEach((design, kind) -> Shipped.SHEETS.media().forEach((name, medium) -> {
                    try {
                        if (!Shipped.SHEETS.fits(design, name)) {
                            System.out.println("NO FIT " + design + " " + name);
                        } else {
                            var contents =
                                    Collections.nCopies(Math.min(6, medium.labelsOnPage()), LabelSamples.of(kind));
                            Files.write(
                                    out.resolve(design + "-" + name + ".png"),
                                    Shipped.draw(design, name, LabelFormat.PNG, contents));
                            Files.write(
                                    out.resolve(design + "-" + name + ".pdf"),
                                    Shipped.draw(design, name, LabelFormat.PDF, contents));
                            Files.write(
                                    out.resolve(design + "-" + name + ".svg"),
                                    Shipped.draw(design, name, LabelFormat.SVG, contents));
                            if (medium.isRoll())
                                Files.write(
                                        out.resolve(design + "-" + name + ".zpl"),
                                        Shipped.draw(design, name, LabelFormat.ZPL, contents));
                        }
                    } catch (Exception e) {
                        System.out.println("FAIL " + design + " " + name + " " + e);
                    }
                }));
        Files.write(
                out.resolve("calibration.pdf"),
                Shipped.SHEETS.calibrationPage(
                        "avery-l7160", Calibration.NONE, "bg", List.of("Измерете от левия ръб", "Second")));
    }
}
