package org.sklad.access.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AddressTest {
    private static final UUID ID = new UUID(0, 7);

    @Test
    void the_name_of_a_thing_fills_the_gap() {
        assertThat(new Address("/moves/{id}/reversal").of(ID)).isEqualTo("/moves/" + ID + "/reversal");
        assertThat(new Address("/items/{sku}").of("A$1\\b")).isEqualTo("/items/A$1\\b");
        assertThat(new Address("/moves").of(ID)).isEqualTo("/moves");
    }

    @Test
    void a_line_fills_the_gap_of_its_document_and_its_own_gap() {
        LineOf line = new LineOf(ID, 3);
        assertThat(new Address("/moves/{id}/lines/{line}/reversal").of(line))
                .isEqualTo("/moves/" + ID + "/lines/3/reversal");
        assertThat(new Address("/moves/{id}").of(line)).isEqualTo("/moves/" + ID);
    }

    @Test
    void a_pair_fills_both_gaps() {
        assertThat(new Address("/levels/{centre}/{sku}/removal").of(new NamePair<>("HAR", "BRUSH")))
                .isEqualTo("/levels/HAR/BRUSH/removal");
    }

    @Test
    void rejects_an_address_with_more_gaps_than_names() {
        Address address = new Address("/moves/{id}/lines/{line}");
        assertThatThrownBy(() -> address.of(ID)).isInstanceOf(NoSuchElementException.class);
    }
}
