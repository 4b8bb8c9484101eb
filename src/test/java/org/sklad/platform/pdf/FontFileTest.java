package org.sklad.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FontFileTest {
    @ParameterizedTest
    @EnumSource
    void keeps_one_table_of_characters(Typeface face) throws IOException {
        FontFile file = Fonts.bundled().file(face);

        TrueTypeFont font = file.lend();
        file.giveBack(font);

        assertThat(font.getCmap().getCmaps()).hasSize(1);
        assertThat(font.getUnicodeCmapLookup().getGlyphId('я')).isPositive();
    }
}
