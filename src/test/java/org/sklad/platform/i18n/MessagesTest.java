package org.sklad.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final List<String> PACKAGES = List.of("org.sklad.platform");
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final Messages messages = Messages.loadStrictly(PACKAGES);

    @Test
    void has_plurals_in_both_languages() {
        assertThat(messages.text(Language.EN, "platform.field.too-long", 1)).isEqualTo("At most 1 character.");
        assertThat(messages.text(Language.EN, "platform.field.too-long", 5)).isEqualTo("At most 5 characters.");
        assertThat(messages.text(Language.BG, "platform.field.too-long", 1)).isEqualTo("Най-много 1 знак.");
        assertThat(messages.text(Language.BG, "platform.field.too-long", 5)).isEqualTo("Най-много 5 знака.");
    }

    @Test
    void leaves_markup_in_values_to_the_escaping_caller() {
        assertThat(messages.text(Language.EN, "platform.field.choice", "<b>'{0}'</b>"))
                .isEqualTo("Choose one of: <b>'{0}'</b>.");
    }

    @Test
    void a_message_in_a_message_is_in_the_same_language() {
        assertThat(messages.text(Language.BG, "platform.error-request", Message.of("platform.name")))
                .isEqualTo("Заявка Склад");
    }

    @Test
    void throws_for_a_missing_text_in_tests_and_shows_its_key_in_production() {
        assertThatThrownBy(() -> messages.text(Language.EN, "platform.nothing"))
                .hasMessageContaining("platform.nothing");
        assertThat(Messages.load(PACKAGES).text(Language.EN, "platform.nothing"))
                .isEqualTo("platform.nothing");
    }

    @Test
    void refuses_a_package_without_texts() {
        assertThatThrownBy(() -> Messages.load(List.of("org.sklad.nowhere"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void writes_times_in_the_zone_and_language_of_the_reader() {
        Formats bg = new Formats(messages, Language.BG, ZoneId.of("Europe/Sofia"));
        Formats en = new Formats(messages, Language.EN, ZoneId.of("Europe/Sofia"));
        Instant hoursAgo = NOW.minusSeconds(3 * 3600);

        assertThat(en.relative(hoursAgo, NOW)).isEqualTo("3 hours ago");
        assertThat(bg.relative(hoursAgo, NOW)).isEqualTo("преди 3 часа");
        assertThat(en.relative(NOW.plusSeconds(120), NOW)).isEqualTo("in 2 minutes");
        assertThat(bg.relative(NOW.minusSeconds(5), NOW)).isEqualTo("сега");
        assertThat(en.relative(NOW.minusSeconds(60L * 86_400), NOW)).isEqualTo(en.date(LocalDate.of(2026, 9, 25)));
        assertThat(bg.exact(hoursAgo)).isEqualTo("24.11.2026 г., 11:00");
        assertThat(en.exact(hoursAgo)).isEqualTo("24 Nov 2026, 11:00");
        assertThat(bg.date(LocalDate.of(2026, 3, 1))).isEqualTo("1.03.2026 г.");
        assertThat(bg.timeOrDay(hoursAgo, NOW)).isEqualTo("11:00");
        assertThat(bg.timeOrDay(NOW.minusSeconds(86_400), NOW)).isEqualTo("23.11.");
        assertThat(en.timeOrDay(NOW.minusSeconds(86_400), NOW)).isEqualTo("23 Nov");
    }

    @Test
    void groups_digits_as_the_language_does() {
        assertThat(new Formats(messages, Language.EN, ZoneId.of("UTC")).number(1_234_567))
                .isEqualTo("1,234,567");
        assertThat(new Formats(messages, Language.BG, ZoneId.of("UTC")).number(1_234_567))
                .isEqualTo("1\u00a0234\u00a0567");
    }

    @Test
    void writes_amounts_with_all_decimals() {
        Formats bg = new Formats(messages, Language.BG, ZoneId.of("UTC"));
        Formats en = new Formats(messages, Language.EN, ZoneId.of("UTC"));
        assertThat(bg.money(new BigDecimal("12.50"), "EUR")).isEqualTo("12,50 EUR");
        assertThat(bg.money(new BigDecimal("1234567.05"), "BGN")).isEqualTo("1\u00a0234\u00a0567,05 BGN");
        assertThat(en.money(new BigDecimal("1234567.00"), "EUR")).isEqualTo("1,234,567.00 EUR");
        assertThat(en.money(new BigDecimal("1200"), "JPY")).isEqualTo("1,200 JPY");
    }

    @Test
    void a_quantity_has_its_unit() {
        assertThat(new Formats(messages, Language.EN, ZoneId.of("UTC")).quantity(2, "platform.field.too-many"))
                .isEqualTo("At most 2 entries.");
    }
}
