package org.sklad.goods.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sklad.goods.classification.AgeGroup;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.ItemSex;
import org.sklad.harness.TestPapers;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;

/** Titles of one piece and of several, and sizes as people read them. */
class ItemNamesTest {
    private static String said(Language language, Message title) {
        return TestPapers.messages().text(language, title);
    }

    private static Item item(TestItems described) {
        return new Item(described.sku(), TestItems.anyCode(), described.facts(), 1);
    }

    @Test
    void one_piece_has_its_own_name_in_both_languages_and_several_have_the_other() {
        Item jacket = item(TestItems.jacket("WARM", "L").called("Зимно яке", "Winter Jacket"));
        assertThat(said(Language.BG, jacket.title(1))).isEqualTo("Зимно яке, за мъже, L");
        assertThat(said(Language.EN, jacket.title(1))).isEqualTo("Winter Jacket, men, L");
        for (long several : new long[] {0, 2, 21, 101}) {
            assertThat(said(Language.BG, jacket.title(several))).isEqualTo("Зимни якета, мъжки, L");
            assertThat(said(Language.EN, jacket.title(several))).isEqualTo("Winter Jackets, men, L");
        }
        assertThat(jacket.title()).isEqualTo(jacket.title(2));
        assertThat(said(Language.BG, jacket.styleTitle(1))).isEqualTo("Зимно яке, за мъже");
        assertThat(said(Language.BG, jacket.styleTitle())).isEqualTo("Зимни якета, мъжки");
    }

    @Test
    void without_a_name_of_its_own_one_piece_is_called_as_several_are() {
        Item soap = item(TestItems.item());
        assertThat(soap.title(1)).isEqualTo(soap.title(2)).isEqualTo(soap.title());
        Item jacket = item(TestItems.jacket("PLAIN", "L"));
        assertThat(jacket.title(1)).isEqualTo(jacket.title());
        Item half = item(TestItems.item().named("Одеяла", "Blankets").called("Одеяло", ""));
        assertThat(said(Language.BG, half.title(1))).isEqualTo("Одеяло");
        assertThat(said(Language.EN, half.title(1))).isEqualTo("Blankets");
    }

    @Test
    void a_sensitive_item_is_personal_in_any_number() {
        Item pads = item(TestItems.item()
                .named("Превръзки", "Pads")
                .called("Превръзка", "Pad")
                .sensitive());
        assertThat(pads.discreetTitle(1)).isEqualTo(pads.discreetTitle()).isEqualTo(Item.PERSONAL);
        assertThat(said(Language.EN, pads.title(1))).isEqualTo("Pad");
    }

    @ParameterizedTest
    @CsvSource({
        "Леки обувки, Light Shoes, 31, № 31",
        "Здрави обувки за всеки ден, Practical Shoes, 48, № 48",
        "Сандали и джапанки, Sandals & Flip Flops, 38.5, № 38.5",
        "'', Winter boots, 36-38, № 36-38",
        "Гумени ботуши, '', 20, № 20",
        "Маратонки, '', L, L",
        "Бебешки обувки, Baby Shoes, 7-12, 7-12",
        "Бебешки обувки, Baby Shoes, 110, 110",
        "Панталони, Trousers, 38, 38",
        "Бутилки, Bottles, 30, 30",
    })
    void only_the_number_of_shoes_has_a_sign_before_it(String bg, String en, String size, String read) {
        TestItems goods =
                TestItems.item().named(bg, en).category(Category.CLOTHES).size(size);
        assertThat(goods.facts().sizeToRead()).isEqualTo(read);
        assertThat(goods.facts().size()).isEqualTo(size);
        Item worn = item(goods.by(ItemSex.WOMEN, AgeGroup.CHILD));
        assertThat(said(Language.EN, worn.title())).endsWith(", girls, " + read);
        assertThat(goods.by(ItemSex.UNISEX, AgeGroup.BABY).facts().sizeToRead("19-24"))
                .as("months")
                .isEqualTo("19-24");
        assertThat(goods.category(Category.OTHER).facts().sizeToRead()).isEqualTo(size);
    }
}
